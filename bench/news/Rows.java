package bench.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.FigureStatement;

/** The rows of the tables of facts that a slice comes to, as the service stores them, without what it derives. */
final class Rows {

    /** Tables in the order of their dependence, with the columns that are filled. */
    static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("article", "id,version,url,source_id,title,title_key,authors,language,published_at,retrieved_at,"
                + "text_kind,versions,created_at");
        TABLES.put("article_version", "article_id,n,title,body,text_kind,content_hash,retrieved_at,created_at");
        TABLES.put("event", "id,version,status,type,external_type,title,summary,when_edtf,time_zone,place_id,lat,lon,"
                + "where_precision,also_in,civilian_targeting,affected,tags,produced_by_kind,produced_by_name,"
                + "produced_by_version,confidence,editor_verdict,editor_note,created_at");
        TABLES.put("participant", "event_id,n,entity_id,role");
        TABLES.put("external_id", "scheme,value,event_id");
        TABLES.put("article_event", "id,article_id,event_id,ref,statement_hash,own");
        TABLES.put("claim", "id,event_id,article_id,article_version,n,claimant_id,stance,about,quote,quote_start,"
                + "quote_end,quote_checked,reported_at,created_at");
        TABLES.put("figure", "id,claim_id,n,metric,grp,object,low,best,high,qualifier,scope,since,reference_date,"
                + "subset_of,place_id,as_written");
        TABLES.put("change", "position,n,recorded_at,actor,action,subject,kind,revision,reason,before");
    }

    private final Map<String, CopyText> texts = TABLES.keySet().stream()
            .collect(Collectors.toMap(table -> table, table -> new CopyText(), (a, b) -> a, LinkedHashMap::new));
    private final Map<Long, Integer> changes = new LinkedHashMap<>();

    Map<String, CopyText> texts() {
        return texts;
    }

    void add(Slice slice) {
        slice.reports.forEach(this::add);
        slice.histories.forEach(this::add);
    }

    private void add(Report report) {
        var of = report.view();
        var key = of.title().toLowerCase(java.util.Locale.ROOT);
        texts.get("article").row(of.id(), 0, of.url(), of.source().id(), of.title(), key, array(of.authors()),
                of.language(), of.publishedAt(), of.retrievedAt(), of.textKind(), 1, report.createdAt);
        texts.get("article_version").row(of.id(), 1, of.title(), report.body(), of.textKind(),
                "\\x" + sha256(of.title() + '\0' + '\1' + report.body()), of.retrievedAt(), report.createdAt);
        change(report.position, report.createdAt, "article.created", of.id(), "other", null);
    }

    private static java.util.List<String> array(java.util.List<String> names) {
        return names.stream().map(name -> '"' + name + '"').toList();
    }

    private void add(History history) {
        var facts = history.last().facts();
        var of = facts.statement();
        var by = of.producedBy();
        var verdict = facts.verdict().map(code -> code.code()).orElse(null);
        texts.get("event").row(facts.id(), history.states().size() - 1, facts.status(), of.type(), of.externalType(),
                of.title(), of.summary(), of.when().edtf(), of.when().zone(), of.place(), of.lat(), of.lon(),
                of.wherePrecision().code(), of.alsoIn(), of.civilianTargeting(), of.affected(), of.tags(), by.kind(),
                by.name(), by.version(), by.confidence(), verdict, verdict == null ? null : "withdrawn",
                history.states().get(0).recordedAt());
        int n = 0;
        for (var one : of.participants()) {
            texts.get("participant").row(facts.id(), n++, one.entity(), one.role());
        }
        of.externalIds().forEach(id -> texts.get("external_id").row(id.scheme(), id.value(), facts.id()));
        n = 0;
        for (var claim : facts.claims()) {
            add(claim, n++, facts.id());
        }
        var articles = new LinkedHashSet<UUID>();
        facts.claims().forEach(claim -> articles.add(claim.statement().article()));
        for (var article : articles) {
            var id = new UUID(article.getMostSignificantBits(), Uuids.mix(facts.id().getLeastSignificantBits()) | 1L << 63);
            texts.get("article_event").row(id, article, facts.id(), null, "\\x00", false);
        }
        int revision = 0;
        for (var state : history.states()) {
            change(state.position(), state.recordedAt(), state.action(), facts.id(),
                    facts.status().equals("retracted") ? "retracted" : "changed", ++revision);
        }
    }

    private void add(ClaimFacts claim, int n, UUID event) {
        var of = claim.statement();
        var quote = of.quote();
        texts.get("claim").row(claim.id(), event, of.article(), of.articleVersion(), n, of.claimant(),
                of.stance().code(), of.about().code(), quote == null ? null : quote.text(),
                quote == null ? null : quote.start(), quote == null ? null : quote.end(),
                quote == null ? null : quote.checked(), of.reportedAt(), Uuids.instant(claim.id()));
        int number = 0;
        for (FigureStatement figure : of.figures()) {
            texts.get("figure").row(figure.id(), claim.id(), number++, figure.metric(), figure.group(), figure.object(),
                    figure.low(), figure.best(), figure.high(), figure.qualifier().code(), figure.scope().code(),
                    figure.since(), figure.referenceDate(), figure.subsetOf(), figure.place(), figure.asWritten());
        }
    }

    private void change(long position, java.time.Instant at, String action, UUID subject, String kind, Integer revision) {
        int n = changes.merge(position, 1, Integer::sum) - 1;
        texts.get("change").row(position, n, at, "system", action, subject, kind, revision, null, null);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
