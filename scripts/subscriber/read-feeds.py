"""Fetches feeds once with newsboat and feedparser, as their users would have it, and tells what each has kept.

Takes {"folder", "newsboat", "feeds": [{"name", "url"}]} as its argument, and prints
{"newsboat": {name: [{"title", "link", "html"}]}, "feedparser": {…}}. What readers know of a feed, its ETag and its date
among it, stays in the folder between two calls.
"""

import json
import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import feedparser


def with_newsboat(program, folder, feed):
    home = os.path.join(folder, "newsboat-" + feed["name"].replace(" ", "-"))
    os.makedirs(home, exist_ok=True)
    urls, config, cache, errors = (
        os.path.join(home, name) for name in ("urls", "config", "cache.db", "errors")
    )
    with open(urls, "w", encoding="utf-8") as file:
        file.write(feed["url"] + "\n")
    with open(config, "w", encoding="utf-8") as file:
        file.write(f'error-log "{errors}"\ndownload-timeout 20\n')
    subprocess.run(
        [program, "-u", urls, "-C", config, "-c", cache, "-x", "reload"],
        check=True,
        timeout=60,
        env={**os.environ, "HOME": home},
        stdout=subprocess.DEVNULL,
    )
    database = sqlite3.connect(cache)
    rows = database.execute("select title, url, content from rss_item where deleted = 0").fetchall()
    return [{"title": title, "link": link, "html": html} for title, link, html in rows]


def with_feedparser(folder, feed):
    path = os.path.join(folder, "feedparser-" + feed["name"].replace(" ", "-") + ".json")
    known = {"etag": None, "modified": None, "items": {}}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            known = json.load(file)
    read = feedparser.parse(feed["url"], etag=known["etag"], modified=known["modified"])
    for entry in read.entries:
        bodies = [part.value for part in entry.get("content", [])] or [entry.get("summary", "")]
        known["items"][entry.get("id") or entry.link] = {
            "title": entry.title,
            "link": entry.link,
            "html": bodies[0],
        }
    # An answer that nothing has changed says neither.
    known["etag"] = read.get("etag") or known["etag"]
    known["modified"] = read.get("modified") or known["modified"]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(known, file)
    return list(known["items"].values())


def main():
    wanted = json.loads(sys.argv[1])
    os.makedirs(wanted["folder"], exist_ok=True)
    feeds = wanted["feeds"]
    with ThreadPoolExecutor(max_workers=4) as pool:
        in_newsboat = pool.map(lambda feed: with_newsboat(wanted["newsboat"], wanted["folder"], feed), feeds)
        names = [feed["name"] for feed in feeds]
        in_feedparser = [with_feedparser(wanted["folder"], feed) for feed in feeds]
        print(
            json.dumps(
                {
                    "newsboat": dict(zip(names, in_newsboat)),
                    "feedparser": dict(zip(names, in_feedparser)),
                }
            )
        )


main()
