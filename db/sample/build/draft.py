#!/usr/bin/env python3
"""Turns chosen lines of notes on public reporting into drafts of sample articles.

    python3 db/sample/build/draft.py NOTES.jsonl --out FOLDER [--from 176] f042 f304,f305 ...

One line of the notes is one claim of one article; lines of one address become one file in the shape of
POST /v1/articles. A draft is no sample: its title and body are the words of the notes and every quote is a whole
sentence of them. Whoever edits it reads the lines, writes title, body and quotes anew, gives new events a title and
participants, and sets what the draft marks with "TODO" (the service refuses it, so that none is shipped unread).
What needs a decision is listed on standard error: dates inferred, notes of doubt, names without an entity or place.
Run from the root of the project; needs Python 3.9 and nothing else.
"""
import argparse
import csv
import glob
import json
import os
import re
import sys
import urllib.parse

FIGURE_FIELDS = ("metric", "group", "object", "place", "low", "high", "qualifier", "scope", "since", "reference_date")


def read_csv(name):
    with open(os.path.join("db", "reference", name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shipped():
    """The articles that are in the sample: what is known of their sources and events is used again."""
    articles = []
    for name in sorted(glob.glob("db/sample/*.json")):
        with open(name, encoding="utf-8") as file:
            articles.append((os.path.basename(name), json.load(file)))
    return articles


class Known:
    def __init__(self):
        self.articles = shipped()
        self.urls = {article["url"]: name for name, article in self.articles}
        self.sources = {article["source"]["name"]: article["source"] for _, article in self.articles}
        self.events = {}
        for _, article in self.articles:
            for event in article["events"]:
                self.events.setdefault(event["external_ids"]["sample"][0], event)
        self.groups = {row["code"] for row in read_csv("groups.csv")}
        self.metrics = {row["code"] for row in read_csv("metrics.csv")}
        self.places = {}
        for row in read_csv("places.csv"):
            for name in (row["name_en"], row["name"]):
                self.places.setdefault(name.lower(), set()).add(row["slug"])
        self.entities = {}
        with open("db/reference/entities.json", encoding="utf-8") as file:
            for entity in json.load(file):
                for name in [entity["name"]] + [one["text"] for one in entity["names"]]:
                    self.entities.setdefault(name.lower(), entity["slug"])

    def next_number(self):
        return 1 + max(int(name[:3]) for name, _ in self.articles)

    def place(self, text, doubt):
        """The slug of the first name of "Sudzha, Kursk Oblast", when there is exactly one such place."""
        if not text:
            return None
        slugs = self.places.get(text.split(",")[0].strip().lower(), set())
        if len(slugs) == 1:
            return next(iter(slugs))
        doubt(f"place '{text}': {'several' if slugs else 'none'} of that name")
        return "TODO " + text

    def claimant(self, text, doubt):
        if not text:
            return None
        slug = self.entities.get(re.sub(r"\s*\(.*\)$", "", text).lower()) or self.entities.get(text.lower())
        if slug is None:
            doubt(f"claimant '{text}' is no entity")
        return slug or "TODO " + text

    def source(self, line):
        name = line["publisher"]
        if name in self.sources:
            return self.sources[name]
        host = re.sub(r"^www\.", "", urllib.parse.urlsplit(line["url"]).hostname or "").rstrip(".")
        source = {"name": name, "kind": line["publisher_kind"], "country": line["publisher_country"], "domains": [host]}
        if source["country"] == "?":
            del source["country"]
        return source


def figure(known, raw, doubt):
    made = {field: raw[field] for field in FIGURE_FIELDS if raw.get(field) is not None}
    if made["metric"] not in known.metrics:
        doubt(f"metric '{made['metric']}' is not in metrics.csv: add it with a place in the tree, or leave it out")
    if made["group"] not in known.groups:
        doubt(f"group '{made['group']}' becomes 'objects'")
        made["group"] = "objects"
    if raw.get("place"):
        made["place"] = known.place(raw["place"], doubt)
    if made.get("low") is not None and made.get("low") == made.get("high"):
        made = {("value" if field == "low" else field): value for field, value in made.items() if field != "high"}
    if made["qualifier"] == "exact":
        del made["qualifier"]
    return made


def claim(known, line, doubt):
    made = {"claimant": known.claimant(line["claimant"], doubt)}
    if made["claimant"] is None:
        del made["claimant"]
    if line["stance"] != "asserts":
        made["stance"] = line["stance"]
    if line["about"] != "occurrence":
        made["about"] = line["about"]
    made["quote"] = {"text": line["what"].rstrip(".")}
    figures = [figure(known, raw, doubt) for raw in line["figures"]]
    if figures:
        made["figures"] = figures
    return made


def event(known, lines, doubt):
    first = lines[0]
    key = first["event_key"]
    made = {"ref": key}
    if key in known.events:
        made.update({name: value for name, value in known.events[key].items() if name != "claims"})
    else:
        made.update({"type": first["type"], "title": "TODO " + first["what"].rstrip("."), "when": first["when"]})
        place = known.place(first["place"], doubt)
        if place:
            made["where"] = {"place": place}
        made["external_ids"] = {"sample": [key]}
    made["claims"] = [claim(known, line, doubt) for line in lines]
    return made


def article(known, lines):
    def doubt(text):
        print(f"{lines[0]['id']}: {text}", file=sys.stderr)

    first = lines[0]
    day = first["published_at"].rstrip("?")
    if first["published_at"] != day or len(day) != 10:
        doubt(f"day of publication '{first['published_at']}' is inferred or unknown: say so in the README")
    for line in lines:
        if line["note"]:
            doubt(f"note of {line['id']}: {line['note']}")
    if first["url"] in known.urls:
        doubt(f"the address is in the sample already: {known.urls[first['url']]}")
    made = {
        "url": first["url"],
        "source": known.source(first),
        "title": first["article_topic"],
        "language": first["language"],
        "published_at": (day if len(day) == 10 else "TODO") + "T12:00:00Z",
        "text_kind": "paraphrase",
    }
    agencies = {line["attributed_to"] for line in lines if line["attributed_to"]}
    if len(agencies) == 1:
        made["attributed_to"] = agencies.pop()
    elif agencies:
        doubt(f"several agencies: {sorted(agencies)}")
    made["body"] = " ".join(line["what"] for line in lines)
    by_event = {}
    for line in lines:
        by_event.setdefault(line["event_key"], []).append(line)
    made["events"] = [event(known, some, doubt) for some in by_event.values()]
    return made


def file_name(number, title):
    return f"{number:03d}-{re.sub('[^a-z0-9]+', '-', title.lower()).strip('-')[:60]}.json"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("notes", help="the file of notes, one JSON object a line")
    options.add_argument("ids", nargs="+", help="ids of lines, apart or with commas")
    options.add_argument("--out", required=True, help="folder for the drafts; not db/sample itself")
    options.add_argument("--from", dest="first", type=int, help="first number; default: the next free one")
    given = options.parse_args()
    if os.path.realpath(given.out) == os.path.realpath("db/sample"):
        sys.exit("drafts are edited before they go into db/sample; name another folder")
    wanted = {one for group in given.ids for one in group.split(",") if one}
    with open(given.notes, encoding="utf-8") as file:
        lines = [line for line in map(json.loads, file) if line["id"] in wanted]
    unknown = wanted - {line["id"] for line in lines}
    if unknown:
        sys.exit(f"no such lines: {sorted(unknown)}")
    known = Known()
    by_url = {}
    for line in lines:
        by_url.setdefault(line["url"], []).append(line)
    os.makedirs(given.out, exist_ok=True)
    number = given.first or known.next_number()
    for some in sorted(by_url.values(), key=lambda group: group[0]["published_at"]):
        name = file_name(number, some[0]["article_topic"])
        with open(os.path.join(given.out, name), "w", encoding="utf-8") as file:
            json.dump(article(known, some), file, ensure_ascii=False, indent=2)
            file.write("\n")
        number += 1
    print(f"{len(by_url)} drafts in {given.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
