"""Builds db/reference/places.csv from the raw gazetteer files; see README.md."""

import csv
import difflib
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True  # what lies here is packed into the service
from spelling import alike, latin, latin_of_ukrainian, plain

HERE = Path(__file__).parent
COLUMNS = (
    "slug name name_en name_ru name_uk aliases feature_class parent country lat lon precision time_zone population"
    " external_ids source licence"
).split()
CC_BY = "CC BY 4.0"
CC_BY_IGO = "CC BY-IGO"
FORMER_NAMES = {"Щорс", "Радянське", "Червона Долина"}  # not like the present name, yet right
FIRST = "of the first selection"
COMMUNITY = "slug of the community"

ADMIN1_NAMES = {  # where the list of regions writes otherwise than English does today
    "Kiev Oblast": "Kyiv Oblast",
    "Odessa Oblast": "Odesa Oblast",
    "Zaporizhia Oblast": "Zaporizhzhia Oblast",
    "Severnaya Osetiya-Alaniya": "North Ossetia",
    "Kareliya": "Karelia",
    "Autonomous Republic of Crimea": "Crimea",
}
ADMIN1_LABELS = {  # Natural Earth's names of label points, where they differ from ours without "Oblast"
    "Adygea": "Adygey", "Altai Krai": "Altay", "Altai Republic": "Gorno-Altay", "Buryatia": "Buryat",
    "Zabaykalsky Krai": "Chita", "Chukotka Autonomous Okrug": "Chukchi Autonomous Okrug", "Chuvashia": "Chuvash",
    "Saint Petersburg": "City of St. Petersburg", "Ingushetia": "Ingush", "Kabardino-Balkaria": "Kabardin-Balkar",
    "Kalmykia": "Kalmyk", "Karachay-Cherkessia": "Karachay-Cherkess", "Khakassia": "Khakass",
    "Khanty-Mansi Autonomous Okrug": "Khanty-Mansiy", "Magadan": "Maga Buryatdan", "Mari El": "Mariy-El",
    "Moscow Oblast": "Moskovsskaya", "Moscow": "Moskva", "Nizhny Novgorod": "Nizhegorod", "Oryol": "Orel",
    "Primorsky Krai": "Primor'ye", "Sakha Republic": "Sakha (Yakutia)", "Udmurtia": "Udmurt",
    "Yamalo-Nenets Autonomous Okrug": "Yamal-Nenets", "Jewish Autonomous Oblast": "Yevrey",
    "Nenets Autonomous Okrug": "Nenets", "Komi Republic": "Komi", "Kyiv": "Kiev",
    "Khmelnytskyi": "Khmel'nyts'kyy", "Mykolaiv": "Mykolayiv", "Odesa": "Odessa", "Zakarpattia": "Transcarpathia",
    "Vinnytsia": "Vinnytsya", "Zaporizhzhia": "Zaporizhzhya", "Kherson": "",
}
TIME_ZONES = {
    "Europe/Kaliningrad": "Kaliningrad", "Europe/Samara": "Samara Udmurtia", "Europe/Astrakhan": "Astrakhan",
    "Europe/Saratov": "Saratov", "Europe/Ulyanovsk": "Ulyanovsk", "Europe/Volgograd": "Volgograd",
    "Europe/Kirov": "Kirov", "Europe/Simferopol": "Crimea Sevastopol",
    "Asia/Yekaterinburg": "Bashkortostan Chelyabinsk Khanty-Mansi Kurgan Orenburg Perm Sverdlovsk Tyumen Yamalo-Nenets",
    "Asia/Omsk": "Omsk", "Asia/Barnaul": "Altai", "Asia/Novokuznetsk": "Kemerovo", "Asia/Novosibirsk": "Novosibirsk",
    "Asia/Tomsk": "Tomsk", "Asia/Krasnoyarsk": "Krasnoyarsk Khakassia Tuva", "Asia/Irkutsk": "Irkutsk Buryatia",
    "Asia/Chita": "Zabaykalsky", "Asia/Yakutsk": "Amur Sakha", "Asia/Vladivostok": "Jewish Khabarovsk Primorsky",
    "Asia/Magadan": "Magadan", "Asia/Sakhalin": "Sakhalin", "Asia/Kamchatka": "Kamchatka", "Asia/Anadyr": "Chukotka",
}
RANK = {"country": 0, "admin1": 1, "admin2": 2, "settlement": 3, "facility": 3, "area": 4}
CITIES_THAT_ARE_REGIONS = {"MOW", "SPE", "30", "40"}
BORDER_OBLASTS = {
    "Kursk Oblast": "kursk-oblast", "Belgorod Oblast": "belgorod-oblast", "Bryansk Oblast": "bryansk-oblast",
    "Sumy": "sumy-oblast", "Chernihiv": "chernihiv-oblast", "Kharkiv": "kharkiv-oblast",
}
RAIONS = {
    "Sumskyi": "sumy", "Konotopskyi": "konotop", "Okhtyrskyi": "okhtyrka", "Romenskyi": "romny",
    "Shostkynskyi": "shostka", "Chernihivskyi": "chernihiv", "Koriukivskyi": "koriukivka", "Nizhynskyi": "nizhyn",
    "Novhorod-Siverskyi": "novhorod-siverskyi", "Prylutskyi": "pryluky", "Berestynskyi": "berestyn",
    "Bohodukhivskyi": "bohodukhiv", "Chuhuivskyi": "chuhuiv", "Iziumskyi": "izium", "Kharkivskyi": "kharkiv",
    "Kupianskyi": "kupiansk", "Lozivskyi": "lozova",
}
CITIES = {  # spellings in use today, by the list's own
    "Kryvyy Rih": "Kryvyi Rih", "Mykolayiv": "Mykolaiv", "Zaporizhzhya": "Zaporizhzhia", "Vinnytsya": "Vinnytsia",
    "Uzhgorod": "Uzhhorod", "Kropyvnytskyy": "Kropyvnytskyi", "Kamyanske": "Kamianske", "Berdyansk": "Berdiansk",
    "Yevpatoriya": "Yevpatoriia",
}
ALSO = {"705104", "704422", "504831", "525162", "576697", "543737", "572525", "538908", "498366"}  # the sample names them
CITY_REGIONS = {  # GeoNames' first level, where its name is not ours
    "Adygeya Republic": "adygea", "Altai": "altai-republic", "Arkhangelskaya": "arkhangelsk-oblast",
    "Bashkortostan Republic": "bashkortostan", "Buryatiya Republic": "buryatia", "Chukotka": "chukotka-autonomous-okrug",
    "Chuvash Republic": "chuvashia", "Ingushetiya Republic": "ingushetia",
    "Kabardino-Balkariya Republic": "kabardino-balkaria", "Kalmykiya Republic": "kalmykia",
    "Karachayevo-Cherkesiya Republic": "karachay-cherkessia", "Khakasiya Republic": "khakassia",
    "Khanty-Mansia": "khanty-mansi-autonomous-okrug", "Komi": "komi-republic", "Kuzbass": "kemerovo-oblast",
    "Kyiv City": "kyiv",
    "Leningradskaya Oblast'": "leningrad-oblast", "Mariy-El Republic": "mari-el", "Moscow": "moscow",
    "Mordoviya Republic": "mordovia", "Nenets": "nenets-autonomous-okrug", "North Ossetia–Alania": "north-ossetia",
    "Primorye": "primorsky-krai", "Republic of Tyva": "tuva", "Rostov": "rostov-oblast", "Sakha": "sakha-republic",
    "Sevastopol City": "sevastopol", "St.-Petersburg": "saint-petersburg", "Stavropol Kray": "stavropol-krai",
    "Tatarstan Republic": "tatarstan", "Udmurtiya Republic": "udmurtia",
    "Yamalo-Nenets": "yamalo-nenets-autonomous-okrug", "Zabaykalskiy (Transbaikal) Kray": "zabaykalsky-krai",
}
DISTRICT_OF = {  # towns of which the list does not say the district, by oblast
    "Belgorod Oblast": {
        "Алексеевка": "Алексеевский", "Бессоновка": "Белгородский", "Борисовка": "Борисовский", "Валуйки": "Валуйский",
        "Волоконовка": "Волоконовский", "Город Шебекино": "Шебекинский", "Короча": "Корочанский",
        "Красное": "Красненский", "Ливенка": "Красногвардейский", "Майский": "Белгородский",
        "Новый Оскол": "Новооскольский", "Северный": "Белгородский", "Старый Оскол": "Старооскольский",
        "Троицкий": "Губкинский", "Уразово": "Валуйский", "Чернянка": "Чернянский",
    },
    "Bryansk Oblast": {
        "Ардонь": "Клинцовский", "Белая Берёзка": "Трубчевский", "Дятьково": "Дятьковский", "Займище": "Клинцовский",
        "Каменский Хутор": "Климовский", "Клинцы": "Клинцовский", "Любовшо": "Красногорский",
        "Новый Ропск": "Климовский", "Тростань": "Новозыбковский", "Унеча": "Унечский",
    },
    "Kursk Oblast": {
        "Ворошнево": "Курский", "Золотухино": "Золотухинский", "Михайловка": "Железногорский",
        "Поныри Вторые": "Поныровский", "Рыльск": "Рыльский", "Щигры": "Щигровский",
    },
}
DISTRICT_BY = {  # villages without a point of which the list does not say the district: who says it
    ("Belgorod Oblast", "Сподарюшино"): ("Грайворонский", "OKTMO 14725000276"),
}

def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", plain(name).lower()).strip("-")


def place(**values):
    return {column: str(values.get(column, "") if values.get(column) is not None else "") for column in COLUMNS}


def admin1(data):
    labels = {(row["country"], row["name"]): row for row in read(data / "natural_earth_admin1_label_points_ru_ua.csv")}
    labels |= {("UA", row["name"]): row for (country, _), row in list(labels.items()) if row["name"] in ("Crimea", "Sevastopol")}
    labels[("UA", "Kiev Oblast")] = next(r for r in read(data / "natural_earth_admin1_label_points_ru_ua.csv") if r["adm1_code"] == "UKR-321")
    bare = {(country, plain(name)): row for (country, name), row in labels.items()}
    zones = {region: zone for zone, regions in TIME_ZONES.items() for region in regions.split()}
    for country, units in json.loads((data / "iso3166_2_ru_ua_multilingual.json").read_text("utf-8")).items():
        for unit in units["regions"]:
            names = unit["names"]
            name = ADMIN1_NAMES.get(names["en"], "Kyiv" if names["en"] == "Kiev" else names["en"])
            short = re.sub(r" (Oblast|Krai)$", "", name)
            label = bare.get((country, "Kiev Oblast")) if name == "Kyiv Oblast" else None
            label = label or bare.get((country, plain(ADMIN1_LABELS.get(name, ADMIN1_LABELS.get(short, short)))))
            if label is None:
                raise SystemExit(f"no point for {name}")
            aliases = {names.get(k) for k in ("en", "de", "fr", "it")} - {None, name}
            zone = zones.get(short.split(" ")[0]) or zones.get(name.split(" ")[0])
            yield place(
                slug=slug(name), name=name, name_en=name, name_ru=names.get("ru"), aliases="|".join(sorted(aliases)),
                feature_class="admin1", parent={"RU": "russia", "UA": "ukraine"}[country],
                lat=round(float(label["latitude"]), 5), lon=round(float(label["longitude"]), 5),
                precision="settlement" if unit["iso"] in CITIES_THAT_ARE_REGIONS else "admin1",
                time_zone=zone, external_ids=f"geonames:{unit['reference']['geonames']}|iso3166-2:{country}-{unit['iso']}",
                source="Natural Earth (label point); names esosedi/3166", licence="public domain; MIT")


def russian_districts(data, settlements):
    oblasts = {"RU.41": "Kursk Oblast", "RU.09": "Belgorod Oblast", "RU.10": "Bryansk Oblast"}
    numbers = {}
    for unit in json.loads((data / "geonames_admin2_ru_ua.json").read_text("utf-8")):
        first = ".".join(unit["code"].split(".")[:2])
        if first in oblasts and unit["name"].endswith("Rayon"):
            numbers[oblasts[first], plain(unit["name"]).replace("iy Rayon", "y")] = unit["code"].split(".")[2]
    seats = defaultdict(list)
    for row in settlements:
        for district in seat_districts(row["name_ru"]) if row["country"] == "RU" and row["population"] else ():
            seats[row["admin1"], district].append((int(row["population"]), latin(row["name_ru"])))
    for oblast, district in sorted({(r["admin1"], r["admin2"]) for r in settlements if is_russian_district(r)}):
        name = latin(district)
        number = numbers.get((oblast, name))
        seat = max(seats[oblast, district], default=(0, ""))[1]
        yield district_slug(oblast, district), place(
            slug=district_slug(oblast, district), name=name + " District", name_en=name + " District",
            name_ru=district + " район", aliases=seat and seat + " District", feature_class="admin2",
            parent=BORDER_OBLASTS[oblast], precision="admin2", external_ids=f"geonames:{number}" if number else "")


def is_russian_district(row):
    return row["country"] == "RU" and re.search("[а-я]", row["admin2"])


def district_slug(oblast, district):
    return slug(latin(district)) + "-district"


def settlement_parent(row, districts):
    if is_russian_district(row):
        return district_slug(row["admin1"], row["admin2"])
    known = DISTRICT_OF.get(row["admin1"], {}).get(row["name_ru"])
    if known and row["lat"]:
        return district_slug(row["admin1"], known)
    if row["source"] == "named only" and (row["admin1"], row["name_ru"]) in DISTRICT_BY:
        return district_slug(row["admin1"], DISTRICT_BY[row["admin1"], row["name_ru"]][0])
    seat_of = seat_districts(row["name_ru"])[0]
    if row["country"] == "RU" and (row["admin1"], seat_of) in districts and int(row["population"] or 0) < 100_000:
        return district_slug(row["admin1"], seat_of)
    if row["admin2"] in RAIONS:
        return RAIONS[row["admin2"]] + "-district"
    return BORDER_OBLASTS[row["admin1"]]


def seat_districts(name):
    """The districts that may have their name of a Russian town, the likeliest first."""
    stem = re.sub("(ск|[аоыийь])$", "", name)
    return [stem + ending for ending in ("ский", "анский", "янский", "овский", "инский", "енский")]


def settlements_of_border(data, rows):
    """The settlements of the list, one row each; those of the first selection marked."""
    known = {r["geonameid"]: r for r in read(data / "geonames_border_oblasts.csv")}
    districts = {(r["admin1"], r["admin2"]) for r in rows if is_russian_district(r)}
    for row in rows:
        numbers = dict(part.split(":", 1) for part in row["source_id"].split("|") if ":" in part)
        geoname = known.get(numbers.get("geonames", ""))
        names = ukrainian_names(row, bool(geoname)) if row["country"] == "UA" else russian_names(row)
        if row["name_ru"] and not is_name_of(row, row["name_ru"]):
            numbers.pop("wikidata", None)  # it is where the wrong name came from
        source, licence = {
            "geonames-postal": ("GeoNames postal codes", CC_BY),
            "wikipedia": ("Wikipedia (position in the infobox)", "CC BY-SA 4.0"),
            "named only": ("named in public reporting", ""),
            "ocha": ("OCHA administrative boundaries", CC_BY_IGO),
        }.get(row["source"], ("GeoNames", CC_BY))
        if geoname:
            row = row | {"lat": geoname["latitude"], "lon": geoname["longitude"]}
            source, licence = "GeoNames", CC_BY
        if row["source"] == "named only" and (row["admin1"], row["name_ru"]) in DISTRICT_BY:
            source += f"; district by {DISTRICT_BY[row['admin1'], row['name_ru']][1]}"
        population = row["population"] or (geoname or {}).get("population")
        first = bool(geoname) or row["country"] == "RU"
        yield place(
            **names, slug=slug(names["name"]), feature_class="settlement", parent=settlement_parent(row, districts),
            lat=row["lat"], lon=row["lon"], precision="settlement" if row["lat"] else "",
            population="" if population == "0" else population,
            external_ids="|".join(f"{k}:{numbers[k]}" for k in ("geonames", "wikidata", "katotth", "ocha") if k in numbers),
            source=source, licence=licence) | {FIRST: first, COMMUNITY: slug(row["admin3"])}


def russian_names(row):
    spelt = [a for a in row["aliases"].split("|") if a]
    brief = next((a for a in spelt if re.fullmatch("[A-Za-z -]+", a)), None) if row["source"] in ("geonames-postal", "named only") else None
    name = brief or (plain(row["name_en"]) if row["name_en"] else latin(row["name_ru"]))
    # GeoNames' own aliases hold transliterations of other scripts; the look-up has rules for such spellings
    aliases = [] if row["source"] == "geonames" else [a for a in spelt if "(" not in a and a != name]
    return {"name": name, "name_en": name, "name_ru": row["name_ru"], "name_uk": row["name_uk"], "aliases": "|".join(aliases)}


def ukrainian_names(row, first):
    """
    The list joins names of three sources by ids, some of them wrong ("Боснийский эялет" of a village): a name that is
    not alike is left out, one that is like the English name only is the one before a renaming.
    """
    present = latin_of_ukrainian(row["name_uk"])
    listed = plain(row["name_en"])
    renamed = not alike(listed, row["name_uk"])
    name = present if renamed and not first else listed
    russian = row["name_ru"] if is_russian(row["name_ru"]) and alike(row["name_ru"], name) else ""
    aliases = [present if name == listed else listed] if renamed else []
    taken = {bare(name), ""}
    for text in [row["name_ru"], *row["aliases"].split("|")]:
        is_cyrillic = re.search("[а-яіїєґ]", text.lower())
        if not (is_cyrillic or not first and re.fullmatch("[A-Za-zëË’' -]+", text)):
            continue
        if text in (russian, row["name_uk"]) or bare(text) in taken or not is_name_of(row, text):
            continue
        if not russian and is_russian(text) and alike(text, name):
            russian = text
            continue
        taken.add(bare(text))
        aliases.append(text)
    if bare(latin(russian)) not in taken:
        aliases.append(latin(russian))  # as English maps wrote it before 2014
    return {"name": name, "name_en": name, "name_ru": russian, "name_uk": row["name_uk"], "aliases": "|".join(aliases)}


def is_russian(text):
    return re.fullmatch("[А-Яа-яЁё -]+", text) and not re.search("ськ|цьк", text)


def is_name_of(row, text):
    return text in FORMER_NAMES or alike(text, row["name_uk"]) or alike(text, row["name_en"])


def bare(name):
    """What the ways to write Ukrainian names in Latin letters have in common."""
    return re.sub("[yij]+", "i", plain(name).lower().replace("ie", "e").replace("ye", "e"))


def cities(data, regions, border):
    wikidata = {}
    for row in read(data / "natural_earth_populated_places_ru_ua_wikidata.csv"):
        if row["GEONAMEID"]:
            wikidata[str(int(float(row["GEONAMEID"])))] = row
    taken = {i for row in border for i in row["external_ids"].split("|")}
    for row in read(data / "geonames_ru_ua_cities500.csv"):
        number = row["geonameid"]
        large = int(row["population"] or 0) >= 100_000 and row["feature_code"] != "PPLX"
        if not (large or number in ALSO) or f"geonames:{number}" in taken:
            continue
        other = wikidata.get(number, {})
        name = CITIES.get(row["name"], plain(row["name"]))
        parent = CITY_REGIONS.get(row["admin1"]) or region(row["admin1"], regions)
        if parent == slug(name):  # Moscow, Kyiv, Sevastopol, Saint Petersburg are regions themselves
            continue
        cyrillic = [c for c in row["cyrillic_aliases"].split("|") if c]
        name_ru = other.get("NAME_RU") or (cyrillic[0] if len(cyrillic) == 1 else russian(name, cyrillic))
        before = latin(name_ru) if row["country"] == "UA" and bare(latin(name_ru)) != bare(name) else None
        yield place(
            slug=slug(name), name=name, name_en=name, name_ru=name_ru,
            aliases="|".join(sorted({other.get("NAME_DE"), other.get("NAME_FR"), before} - {None, "", name})),
            feature_class="settlement", parent=parent, lat=row["latitude"], lon=row["longitude"], precision="settlement",
            population=row["population"] if row["population"] != "0" else "",
            external_ids="|".join([f"geonames:{number}"] + ([f"wikidata:{other['wikidataid']}"] if other.get("wikidataid") else [])),
            source="GeoNames", licence=CC_BY)


def russian(name, candidates):
    """The candidate that reads most like the Latin name."""
    russian_ones = [c for c in candidates if not re.search("[іїєґў]|ськ|ј|тс[^к]", c.lower())] or candidates
    return max(russian_ones, key=lambda c: difflib.SequenceMatcher(None, latin(c).lower(), plain(name).lower()).ratio(), default="")


def region(name, regions):
    candidates = [slug(name) + tail for tail in ("", "-oblast", "-krai")]
    return next(candidate for candidate in candidates if candidate in regions)


def settle(rows, by_hand):
    """Unique slugs, points for those without, the order parents first."""
    first = [row for row in rows if row.get(FIRST, True)]
    by_slug = slugs_of_first(first, {row["slug"] for row in by_hand})
    give_slugs([row for row in rows if not row.get(FIRST, True)], by_slug)
    put_districts(rows)
    for row in sorted(rows, key=lambda r: RANK[r["feature_class"]]):
        if not row["lat"]:
            parent = by_slug[row["parent"]]
            row["lat"], row["lon"] = parent["lat"], parent["lon"]
            row["precision"] = parent["feature_class"]
            row["source"] += f"; point of {parent['name']}"
            row["licence"] = parent["licence"]
    return sorted(rows, key=lambda r: (RANK[r["feature_class"]], r["slug"]))


def slugs_of_first(rows, fixed):
    """Of one name the largest keeps the plain slug; these slugs are in use and stay."""
    by_slug = {}
    groups = defaultdict(list)
    for row in rows:
        groups[row["slug"]].append(row)
    in_kursk = {r["slug"] for r in rows if r["parent"] == "kursk-oblast"} | {"kursk-oblast"}
    for key, same in groups.items():
        same.sort(key=lambda r: (RANK[r["feature_class"]], r["slug"] not in fixed, -int(float(r["population"] or 0)), r["parent"] not in in_kursk, r["parent"], r["lat"]))
        for n, row in enumerate(same):
            candidate = key if n == 0 else f"{key}-{tail(row)}"
            while candidate in by_slug:
                candidate += "-2"
            row["slug"] = candidate
            by_slug[candidate] = row
    return by_slug


def give_slugs(rows, by_slug):
    """As much of name, district and community as no other place has; the last of a village and its twin are numbered."""
    open_rows = [(row, [row["slug"], f"{row['slug']}-{tail(row)}", f"{row['slug']}-{tail(row)}-{row[COMMUNITY]}"]) for row in rows]
    names = Counter(re.sub("-2$", "", s) for s in by_slug)
    for level in range(3):
        names.update(forms[level] for _, forms in open_rows)
        free = [(row, forms) for row, forms in open_rows if names[forms[level]] == 1]
        for row, forms in free:
            row["slug"] = forms[level]
            by_slug[row["slug"]] = row
        open_rows = [(row, forms) for row, forms in open_rows if names[forms[level]] > 1]
    for row, forms in sorted(open_rows, key=lambda one: one[0]["external_ids"]):
        n = 1
        while (numbered := forms[2] if n == 1 else f"{forms[2]}-{n}") in by_slug:
            n += 1
        row["slug"] = numbered
        by_slug[numbered] = row


def tail(row):
    return re.sub("-(district|oblast)$", "", row["parent"])


def put_districts(rows):
    """A district's point is the middle of its settlements."""
    inside = defaultdict(list)
    for row in rows:
        if row["feature_class"] == "settlement" and row["lat"]:
            inside[row["parent"]].append(row)
    for row in rows:
        within = inside[row["slug"]]
        if row["feature_class"] == "admin2" and not row["lat"] and within:
            row["lat"] = round(sum(float(w["lat"]) for w in within) / len(within), 4)
            row["lon"] = round(sum(float(w["lon"]) for w in within) / len(within), 4)
            ocha = any(w["licence"] == CC_BY_IGO for w in within)
            row["source"] = "middle of its settlements, " + ("OCHA administrative boundaries" if ocha else "GeoNames")
            row["licence"] = CC_BY_IGO if ocha else CC_BY


def ids(row):
    return set(row["external_ids"].split("|")) - {""}


def main(data):
    by_hand = read(HERE / "places_by_hand.csv")
    uk = {row["slug"]: row["name_uk"] for row in read(HERE / "names_uk.csv")}
    raw = read(data / "settlements_border_oblasts.csv")
    regions = list(admin1(data))
    districts = [row for _, row in russian_districts(data, raw)]
    border = list(settlements_of_border(data, raw))
    named = {row["slug"] for row in regions}
    rows = regions + districts + border + list(cities(data, named, border))
    rows = by_hand + [row for row in rows if not ids(row) & {i for hand in by_hand for i in ids(hand)}]
    rows = settle(rows, by_hand)
    for row in rows:
        row["name_uk"] = row["name_uk"] or uk.get(row["slug"], "")
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
