package org.kursktimeline.format;

/** The tables of columns: path of the member in its row, HXL tag. Columns may be added at the end. */
final class Columns {

    static final String EVENTS = """
            id #event+id
            type #event+type+code
            type_label #event+type+label
            title #event+title
            summary #description
            when/edtf #date+edtf
            when/starts_at #date+start
            when/ends_at #date+end
            when/precision #date+precision
            when/kind #date+kind
            when/time_zone #date+timezone
            where/place/slug #loc+code
            where/place/name #loc+name
            where/place/path #loc+path
            where/lat #geo+lat
            where/lon #geo+lon
            where/precision #geo+precision
            also_in #loc+code+also
            civilian_targeting #cause+targeting
            affected #subsector+affected
            actors #actor+code
            targets #targeted+code
            parties #party+code
            victims #affected+code
            speakers #speaker+code
            instruments #cause+instrument+code
            tags #meta+tags
            status #status
            verification #status+verification
            disputed_about #status+disputed
            origins #indicator+origins+num
            sources #indicator+sources+num
            articles #indicator+articles+num
            external_ids #event+id+external
            external_type #event+type+external
            produced_by/kind #meta+producer
            revision #meta+revision
            recorded_at #date+recorded
            hindsight #status+hindsight
            source_slugs #org+source+code
            article_urls #meta+url+article
            url #meta+url
            licence #meta+licence
            attribution #meta+attribution
            """;

    static final String FIGURES = """
            id #indicator+id
            event/id #event+id
            event/type #event+type+code
            event/title #event+title
            metric #indicator+code
            group #affected+group
            object #indicator+object
            low #indicator+min+num
            best #indicator+best+num
            high #indicator+max+num
            qualifier #indicator+qualifier
            scope #indicator+scope
            since #date+since
            reference_date #date+reference
            as_written #description+written
            subset_of #indicator+id+parent
            place #loc+code
            claimant/slug #org+claimant+code
            claimant/name #org+claimant+name
            claimant/kind #org+claimant+type
            stance #status+stance
            claim #meta+claim+id
            reported_at #date+reported
            article/id #meta+article+id
            article/url #meta+url+article
            article/title #meta+article+title
            article/text_kind #meta+article+words
            article/source/slug #org+source+code
            article/source/name #org+source+name
            licence #meta+licence
            attribution #meta+attribution
            """;

    static final String CLAIMS = """
            id #meta+claim+id
            event/id #event+id
            event/type #event+type+code
            event/title #event+title
            event/when/edtf #date+edtf
            event/where/place/slug #loc+code
            event/where/lat #geo+lat
            event/where/lon #geo+lon
            event/where/precision #geo+precision
            event/verification #status+verification
            stance #status+stance
            about #status+about
            reported_at #date+reported
            claimant/slug #org+claimant+code
            claimant/name #org+claimant+name
            claimant/kind #org+claimant+type
            quote/text #description+quote
            quote/start #meta+quote+start
            quote/end #meta+quote+end
            quote/checked #status+quote
            article/id #meta+article+id
            article/url #meta+url+article
            article/title #meta+article+title
            article/version #meta+article+version
            article/article_changed #status+article
            article/text_kind #meta+article+words
            article/published_at #date+published
            article/syndicated_from #meta+article+id+original
            article/source/slug #org+source+code
            article/source/name #org+source+name
            licence #meta+licence
            attribution #meta+attribution
            """;

    static final String PARTICIPANTS = """
            event/id #event+id
            event/type #event+type+code
            event/title #event+title
            event/when/edtf #date+edtf
            event/when/starts_at #date+start
            event/when/ends_at #date+end
            event/where/place/slug #loc+code
            event/where/lat #geo+lat
            event/where/lon #geo+lon
            event/where/precision #geo+precision
            event/verification #status+verification
            role #actor+role
            entity/id #actor+id
            entity/slug #actor+code
            entity/name #actor+name
            entity/kind #actor+type
            licence #meta+licence
            attribution #meta+attribution
            """;

    static final String SOURCES = """
            event/id #event+id
            event/type #event+type+code
            event/title #event+title
            event/when/edtf #date+edtf
            source/slug #org+source+code
            source/name #org+source+name
            article/id #meta+article+id
            article/url #meta+url+article
            article/title #meta+article+title
            article/published_at #date+published
            article/text_kind #meta+article+words
            article/syndicated_from #meta+article+id+original
            claims #indicator+claims+num
            licence #meta+licence
            attribution #meta+attribution
            """;

    /** In the order of ACLED's codebook. */
    static final String ACLED = """
            event_id_cnty #event+id
            event_date #date+occurred
            year #date+year
            time_precision #date+precision
            disorder_type #cause+disorder
            event_type #event+type
            sub_event_type #event+subtype
            actor1 #actor+name+v_1
            assoc_actor_1 #actor+assoc+v_1
            inter1 #actor+type+v_1
            actor2 #actor+name+v_2
            assoc_actor_2 #actor+assoc+v_2
            inter2 #actor+type+v_2
            interaction #actor+interaction
            civilian_targeting #cause+targeting
            iso #country+code+num
            region #region+name
            country #country+name
            admin1 #adm1+name
            admin2 #adm2+name
            admin3 #adm3+name
            location #loc+name
            latitude #geo+lat
            longitude #geo+lon
            geo_precision #geo+precision
            source #org+source+name
            source_scale #org+source+scale
            notes #description
            fatalities #affected+killed+num
            tags #meta+tags
            timestamp #date+recorded+num
            """;

    private Columns() {}
}
