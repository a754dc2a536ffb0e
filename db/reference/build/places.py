"""Builds db/reference/places.csv from the raw gazetteer files; see README.md."""

import csv
import difflib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = (
    "slug name name_en name_ru name_uk aliases feature_class parent country lat lon precision time_zone population"
    " external_ids source licence"
).split()
CC_BY = "CC BY 4.0"

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
    "Kyiv City": "kyiv", "Sevastopol City": "sevastopol", "St.-Petersburg": "saint-petersburg", "Moscow": "moscow",
    "North Ossetia–Alania": "north-ossetia", "Sakha": "sakha-republic", "Rostov": "rostov-oblast",
}
LETTERS = dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye")) | {
    "е": "e", "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
    "ь": "", "ю": "yu", "я": "ya",
}


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def plain(name):
    """Latin letters without marks and apostrophes."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[’'ʼ`”]", "", bare)


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", plain(name).lower()).strip("-")


def latin(name):
    """A Russian name as English newspapers write it."""
    out = ""
    lower = name.lower()
    for i, letter in enumerate(lower):
        after_vowel = i == 0 or lower[i - 1] in "аеёиоуыэюяьъ -"
        out += "ye" if letter == "е" and after_vowel else LETTERS.get(letter, letter)
    out = re.sub(r"(iy|yy)\b", "y", out)
    return "-".join(" ".join(w.capitalize() for w in part.split(" ")) for part in out.split("-"))


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
    for oblast, district in sorted({(r["admin1"], r["admin2"]) for r in settlements if is_russian_district(r)}):
        name = latin(district)
        number = numbers.get((oblast, name))
        yield district_slug(oblast, district), place(
            slug=district_slug(oblast, district), name=name + " District", name_en=name + " District",
            name_ru=district + " район", feature_class="admin2", parent=BORDER_OBLASTS[oblast], precision="admin2",
            external_ids=f"geonames:{number}" if number else "")


def is_russian_district(row):
    return row["country"] == "RU" and re.search("[а-я]", row["admin2"])


def district_slug(oblast, district):
    return slug(latin(district)) + "-district"


def settlement_parent(row, districts):
    if is_russian_district(row):
        return district_slug(row["admin1"], row["admin2"])
    seat_of = re.sub("(ск|[аоыи])$", "", row["name_ru"]) + "ский"
    if row["country"] == "RU" and (row["admin1"], seat_of) in districts and int(row["population"] or 0) < 100_000:
        return district_slug(row["admin1"], seat_of)
    if row["admin2"] in RAIONS:
        return RAIONS[row["admin2"]] + "-district"
    return BORDER_OBLASTS[row["admin1"]]


def is_alias(text, row):
    """GeoNames' own aliases hold transliterations of other scripts; the look-up has rules for such spellings."""
    return row["source"] != "geonames" and "(" not in text and (row["country"] == "RU" or re.search("[а-я]", text))


def settlements_of_border(data, rows):
    known = {r["geonameid"]: r for r in read(data / "geonames_border_oblasts.csv")}
    districts = {(r["admin1"], r["admin2"]) for r in rows if is_russian_district(r)}
    for row in rows:
        numbers = dict(part.split(":", 1) for part in row["source_id"].split("|") if ":" in part)
        geoname = known.get(numbers.get("geonames", ""))
        if not geoname and row["country"] == "UA":
            continue
        spelt = [a for a in row["aliases"].split("|") if a]
        brief = next((a for a in spelt if re.fullmatch("[A-Za-z -]+", a)), None) if row["source"] in ("geonames-postal", "named only") else None
        name = brief or (plain(row["name_en"]) if row["name_en"] else latin(row["name_ru"]))
        point = geoname and (geoname["latitude"], geoname["longitude"]) or (row["lat"], row["lon"])
        source, licence = {
            "geonames-postal": ("GeoNames postal codes", CC_BY),
            "wikipedia": ("Wikipedia (position in the infobox)", "CC BY-SA 4.0"),
            "named only": ("named in public reporting", ""),
        }.get(row["source"], ("GeoNames", CC_BY))
        yield place(
            slug=slug(name), name=name, name_en=name, name_ru=row["name_ru"], name_uk=row["name_uk"],
            aliases="|".join(a for a in spelt if is_alias(a, row) and a != name),
            feature_class="settlement", parent=settlement_parent(row, districts), lat=point[0], lon=point[1],
            precision="settlement" if point[0] else "", population=row["population"] or (geoname or {}).get("population"),
            external_ids="|".join(f"{k}:{numbers[k]}" for k in ("geonames", "wikidata", "katotth") if k in numbers),
            source=source, licence=licence)


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
        yield place(
            slug=slug(name), name=name, name_en=name, name_ru=other.get("NAME_RU") or (cyrillic[0] if len(cyrillic) == 1 else russian(name, cyrillic)),
            aliases="|".join(sorted({other.get("NAME_DE"), other.get("NAME_FR")} - {None, "", name})),
            feature_class="settlement", parent=parent, lat=row["latitude"], lon=row["longitude"], precision="settlement",
            population=row["population"] if row["population"] != "0" else "",
            external_ids="|".join([f"geonames:{number}"] + ([f"wikidata:{other['wikidataid']}"] if other.get("wikidataid") else [])),
            source="GeoNames", licence=CC_BY)


def russian(name, candidates):
    """The candidate that reads most like the Latin name."""
    russian_ones = [c for c in candidates if not re.search("[іїєґў]|ськ|ј", c.lower())] or candidates
    return max(russian_ones, key=lambda c: difflib.SequenceMatcher(None, latin(c).lower(), plain(name).lower()).ratio(), default="")


def region(name, regions):
    for candidate in (slug(name), slug(name) + "-oblast", slug(name) + "-krai", slug(name) + "-republic"):
        if candidate in regions:
            return candidate
    return difflib.get_close_matches(slug(name), regions, 1, 0.5)[0]


def settle(rows, by_hand):
    """Unique slugs, points for those without, the order parents first."""
    fixed = {row["slug"] for row in by_hand}
    by_slug = {}
    groups = defaultdict(list)
    for row in rows:
        groups[row["slug"]].append(row)
    rank = {"country": 0, "admin1": 1, "admin2": 2, "settlement": 3, "facility": 3}
    in_kursk = {r["slug"] for r in rows if r["parent"] == "kursk-oblast"} | {"kursk-oblast"}
    for key, same in groups.items():
        same.sort(key=lambda r: (rank[r["feature_class"]], r["slug"] not in fixed, -int(float(r["population"] or 0)), r["parent"] not in in_kursk, r["parent"], r["lat"]))
        for n, row in enumerate(same):
            tail = re.sub("-(district|oblast)$", "", row["parent"])
            candidate = key if n == 0 else f"{key}-{tail}"
            while candidate in by_slug:
                candidate += "-2"
            row["slug"] = candidate
            by_slug[candidate] = row
    inside = defaultdict(list)
    for row in rows:
        if row["feature_class"] == "settlement" and row["lat"]:
            inside[row["parent"]].append((float(row["lat"]), float(row["lon"])))
    for row in rows:
        points = inside[row["slug"]]
        if row["feature_class"] == "admin2" and not row["lat"] and points:
            row["lat"] = round(sum(p[0] for p in points) / len(points), 4)
            row["lon"] = round(sum(p[1] for p in points) / len(points), 4)
            row["source"], row["licence"] = "middle of its settlements, GeoNames", CC_BY
    for row in sorted(rows, key=lambda r: rank[r["feature_class"]]):
        if not row["lat"]:
            parent = by_slug[row["parent"]]
            row["lat"], row["lon"] = parent["lat"], parent["lon"]
            row["precision"] = parent["feature_class"]
            row["source"] += f"; point of {parent['name']}"
            row["licence"] = parent["licence"]
    return sorted(rows, key=lambda r: (rank[r["feature_class"]], r["slug"]))


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
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
