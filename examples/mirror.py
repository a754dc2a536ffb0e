#!/usr/bin/env python3
"""Keep a copy of the timeline in a SQLite file, in step with the service by its changes.

    python3 examples/mirror.py FILE [--follow] [--filter 'place=kursk-oblast&include=claims']

FILE keeps the events (table event: id, revision, json) and the token to go on from. A run ends when it has caught up;
with --follow it goes on and waits for changes. A token that no longer holds makes it begin anew. At the end the copy is
compared with the service. Needs Python 3 alone. BASE: the service (default http://localhost:8080).
"""
import argparse
import json
import os
import sqlite3
import sys
import urllib.error
import urllib.request

BASE = os.environ.get("BASE", "http://localhost:8080")
SCHEMA = """
CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS feed (filter TEXT PRIMARY KEY, token TEXT NOT NULL);
"""


def get(path):
    with urllib.request.urlopen(BASE + path, timeout=90) as answer:
        return json.load(answer)


def apply(copy, change):
    """An event that stands in the change is kept as it stands; without it, it is no longer ours to keep."""
    if "event" in change:
        row = (change["id"], change["revision"], json.dumps(change["event"], ensure_ascii=False))
        copy.execute("INSERT OR REPLACE INTO event VALUES (?, ?, ?)", row)
    else:  # retracted, merged, erased or left
        copy.execute("DELETE FROM event WHERE id = ?", (change["id"],))


def step(copy, filters, wait):
    """Applies one page with its token, both or neither; tells what it was."""
    (token,) = copy.execute("SELECT token FROM feed").fetchone()
    try:
        page = get(f"/v1/changes?limit=500&since={token}{wait}{filters}")
    except urllib.error.HTTPError as error:
        if error.code != 410:
            raise
        print("the token no longer holds: beginning anew", flush=True)
        with copy:
            copy.execute("DELETE FROM event")
            copy.execute("UPDATE feed SET token = '0'")
        return {"items": [], "more": True}
    with copy:
        for change in page["items"]:
            apply(copy, change)
        copy.execute("UPDATE feed SET token = ?", (page["change_token"],))
    return page


def listed(filters):
    """All that the service lists now, and the token of that state; None when it changed meanwhile."""
    events, tokens, path = {}, set(), f"/v1/events?limit=500&count=exact&fields=id,revision{filters}"
    while path:
        page = get(path)
        events.update((event["id"], event["revision"]) for event in page["items"])
        tokens.add(page["change_token"])
        path = page["next"]
    return (events, tokens.pop()) if len(tokens) == 1 and page["count"]["value"] == len(events) else None


def check(copy, filters):
    """Compares the copy with the list of the same state; tries again while somebody writes."""
    for _ in range(20):
        while step(copy, filters, "")["more"]:
            pass
        state = listed("".join(f"&{part}" for part in filters.split("&") if part and not part.startswith(("include=", "fields="))))
        if state and state[1] == copy.execute("SELECT token FROM feed").fetchone()[0]:
            kept = dict(copy.execute("SELECT id, revision FROM event"))
            if kept != state[0]:
                sys.exit(f"the copy has {len(kept)} events and differs from the {len(state[0])} listed")
            return len(kept)
    sys.exit("the service was written to all the time; the copy was not compared")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file")
    options.add_argument("--follow", action="store_true", help="wait for changes, until Ctrl-C")
    options.add_argument("--filter", default="", help="filters of /v1/events, and include or fields")
    asked = options.parse_args()
    filters = "&" + asked.filter if asked.filter else ""
    copy = sqlite3.connect(asked.file)
    copy.executescript(SCHEMA)
    known = copy.execute("SELECT filter FROM feed").fetchone()
    if known is None:
        with copy:
            copy.execute("INSERT INTO feed VALUES (?, '0')", (filters,))
    elif known[0] != filters:
        sys.exit(f"{asked.file} was made with the filter '{known[0]}'; use another file")
    counted = {}
    while True:
        page = step(copy, filters, "&wait=30s" if asked.follow else "")
        for change in page["items"]:
            counted[change["kind"]] = counted.get(change["kind"], 0) + 1
            if asked.follow:
                print(change["kind"], change["id"], change.get("event", {}).get("title", ""), flush=True)
        if not page["more"] and not asked.follow:
            break
    total = check(copy, filters)
    print(f"{total} events in step; " + (", ".join(f"{n} {kind}" for kind, n in sorted(counted.items())) or "no change"))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
