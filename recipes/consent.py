"""What a visitor has granted, read from a request's headers with Python's standard library.

Grants what `readDecision` of `assent/server` grants, and never more: what is in doubt is not granted. `config` is the
JSON configuration of the page. If it has `regions`, the strictest of all its rules hold.
"""

import base64
import json
import re
import sys
import time
import unicodedata
from datetime import datetime, timezone

DAY = 24 * 60 * 60
ID = r"[a-z][a-z\d_-]*"
LIST = rf"{ID}(?:/{ID})?(?:\.{ID}(?:/{ID})?)*"
FORM = re.compile(
    rf"v=1&t=(?P<t>[1-9]\d{{0,10}})&x=(?P<x>[1-9]\d{{0,10}})(?:&p=(?P<p>[\w.~-]+))?(?:&g=(?P<g>{LIST}))?"
    rf"(?:&r=(?P<r>{LIST}))?&s=(?P<s>visitor|implied)(?:&id=[\w-]{{1,64}})?(?:&f=(?P<f>(?:[\w-]{{4}})+))?"
    rf"(?:&sig=(?P<sig>dnt|gpc|dnt\.gpc))?(?P<by>&by=guardian)?(?:&d=(?P<d>{LIST}))?",
    re.ASCII,
)
DEFAULT_CATEGORIES = [{"id": "functional", "required": True}, {"id": "optional"}]


def granted_ids(headers, config):
    """The ids that are granted, required ones included. The names in `headers` are in lower case."""
    now = int(time.time())
    purposes = list(purposes_of(config.get("categories", DEFAULT_CATEGORIES)))
    rules = [config, *config.get("regions", [])]
    mode = config.get("mode") if len(rules) == 1 else "opt-in"
    dnt, gpc = headers.get("dnt") or "", headers.get("sec-gpc")
    sent = {"dnt": dnt.startswith("1") or dnt == "yes", "gpc": gpc == "1"}
    heeded = {name for name, is_on in sent.items() if is_on and not is_ignored(rules, name)}
    default = set()
    if mode == "opt-out" and not heeded and not config.get("guardian"):
        default = {id for id, category, _ in purposes if not category.get("separate")}

    def granted(ids):
        return [id for id, category, _ in purposes if category.get("required") is True or id in ids]

    prefix = (config.get("cookie") or {}).get("name", "assent") + "="
    cookies = re.split("; *", headers.get("cookie") or "")
    values = [cookie[len(prefix) :] for cookie in cookies if cookie.startswith(prefix)]
    if not values:
        return granted(default)
    records = [record for record in (parse(value, purposes, now) for value in values) if record]
    if not records:
        return granted(())
    # The newest; of two from the same second, the one that has less on.
    record = min(records, key=lambda each: (-int(each["t"]), len(each["on"])))
    agreed = {id for id, answer in record["on"].items() if answer == "g"}
    days = min(map(days_of, rules)) if agreed else 0
    has_expired = now >= int(record["x"]) or (agreed and now >= int(record["t"]) + days * DAY)
    policy = config.get("policy") or {}
    has_changed = encode(policy.get("version")) not in ("", record["p"]) and is_in_effect(policy, now)
    is_overruled = (
        heeded - set((record["sig"] or "").split("."))
        or (config.get("guardian") and not record["by"])
        or (record["s"] == "implied" and mode != "implied")
    )
    if has_expired or has_changed or (agreed and is_overruled):
        return granted(())
    return granted(agreed | (record["on"].keys() & default))


def purposes_of(categories):
    """Each category and service: its id, its category, and the fingerprint of what is asked."""
    for category in categories:
        yield category["id"], category, fingerprint(category["id"], category, "description")
        for service in category.get("services", []):
            id = f"{category['id']}/{service['id']}"
            yield id, category, fingerprint(id, service, "purpose", "data", "provider", "country")


def fingerprint(id, declared, *keys):
    """FNV-1a over UTF-16 code units, folded to 24 bits. Of texts, only letters, their marks and digits count."""
    version = declared.get("version")
    texts = ["", text_of(version)] if version is not None else [letters(declared.get(key)) for key in keys]
    bits = 0x811C9DC5
    for unit in units("\n".join([id, *texts])):
        bits = (bits ^ unit) * 0x01000193 & 0xFFFFFFFF
    return base64.urlsafe_b64encode((bits >> 24 ^ bits & 0xFFFFFF).to_bytes(3, "big")).decode()


def letters(text):
    return "".join(each for each in text_of(text) if unicodedata.category(each)[0] in "LMN")


def text_of(value):
    """Text and numbers as JavaScript writes them; nothing for anything else."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def units(text):
    data = text.encode("utf-16-be", "surrogatepass")
    return [high << 8 | low for high, low in zip(data[::2], data[1::2])]


def encode(version):
    escape = lambda one: "".join(f"~{unit:04x}" for unit in units(one[0]))
    return re.sub(r"[^\w.-]", escape, text_of(version), flags=re.ASCII)


def parse(value, purposes, now):
    """The fields of a record, and in `on` what it grants of `purposes`; `None` if it is not exactly a record."""
    fields = FORM.fullmatch(value) if len(value) <= 4096 else None
    if not fields or int(fields["t"]) >= int(fields["x"]) or int(fields["t"]) > now + DAY:
        return None
    ids = [(id, name) for name in "grd" for id in (fields[name] or "").split(".") if id]
    listed = dict(ids)
    prints = set(re.findall("....", fields["f"] or ""))
    optional = [(id, category["id"], f) for id, category, f in purposes if category.get("required") is not True]
    asked = [(id, category) for id, category, f in optional if f in prints]
    if not ids or len(listed) < len(ids) or any(id == category and id not in listed for id, category in asked):
        return None
    answers = {id: listed.get(id) or listed.get(category) for id, category in asked}
    return {**fields.groupdict(), "on": {id: answer for id, answer in answers.items() if answer in ("g", "d")}}


def is_ignored(rules, name):
    key = {"dnt": "doNotTrack", "gpc": "globalPrivacyControl"}[name]
    everywhere = rules[0].get("signals", {}).get(key)
    return all(rule.get("signals", {}).get(key, everywhere) == "ignore" for rule in rules)


def days_of(rule):
    """How many days a consent is valid: 400 at most, and one if the configuration cannot be read."""
    days = rule.get("lifetimeDays")
    days = days.get("granted") if isinstance(days, dict) else days
    is_number = re.fullmatch(r"\d+(\.\d+)?", str(days), re.ASCII)
    return 180 if days is None else min(max(float(days), 1), 400) if is_number else 1


def is_in_effect(policy, now):
    """Whether the policy is in effect, as it is if its date cannot be read."""
    effective = text_of(policy.get("effective"))
    if not re.match(r"\d{4}-\d\d-\d\d", effective, re.ASCII):
        return True
    try:
        date = datetime.fromisoformat(effective.replace("Z", "+00:00"))
        return (date if date.tzinfo else date.replace(tzinfo=timezone.utc)).timestamp() <= now
    except ValueError:
        return True


if __name__ == "__main__":
    print(json.dumps([granted_ids(**case) for case in json.load(sys.stdin)]))
