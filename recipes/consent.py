"""The ids that a visitor has granted, read from a request's headers with Python's standard library."""

import json
import sys
import time
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

DAY = 24 * 60 * 60


def granted_ids(headers, policy_version="", lifetime_days=180):
    """`headers` has names in lower case. Whatever is in doubt is not granted."""
    try:
        value = SimpleCookie(headers.get("cookie", ""))["assent"].value
        fields = parse_qs(value, strict_parsing=True, max_num_fields=11)
        record = {name: only for name, (only,) in fields.items()}
        decided, expires = int(record["t"]), int(record["x"])
    except (CookieError, KeyError, ValueError):
        return []
    now = time.time()
    if record.get("v") != "1" or record.get("p", "") != policy_version:
        return []
    if decided > now + DAY or now >= min(expires, decided + lifetime_days * DAY):
        return []
    signals = [("dnt", headers.get("dnt", "").startswith("1")), ("gpc", headers.get("sec-gpc") == "1")]
    if any(is_on and name not in record.get("sig", "").split(".") for name, is_on in signals):
        return []
    return record.get("g", "").split(".")


if __name__ == "__main__":
    print(json.dumps(granted_ids(json.load(sys.stdin), *sys.argv[1:2])))
