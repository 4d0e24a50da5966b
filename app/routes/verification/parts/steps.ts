/**
 * What a reader types to check a note. `tests/operations/verification/notes.test.ts` runs exactly these texts: they are
 * part of the product and not an example.
 */
export const FETCH = (
  origin: string,
  lang: string,
  reference: string,
): string => `curl -o note.jwt ${origin}/${lang}/notes/${reference}/file
curl -o offer.json ${origin}/${lang}/notes/${reference}/subject
rm -f today.json; curl -f -o today.json ${origin}/${lang}/notes/${reference}/today
curl -o keys.json ${origin}/.well-known/note-keys
for list in revoked superseded disputed; do curl -o $list.jwt ${origin}/.well-known/note-status/$list; done
curl -o head.json ${origin}/.well-known/note-log-head
curl -o log.jsonl ${origin}/.well-known/note-log`;

export const WITH_PYTHON = `cat > check.py <<'END'
import json
from jwcrypto import jwk, jws
keys = {key["kid"]: key for key in json.load(open("keys.json"))["keys"]}
token = jws.JWS()
token.deserialize(open("note.jwt").read().strip())
kid = json.loads(token.objects["protected"])["kid"]
public = {name: keys[kid][name] for name in ("kty", "crv", "x")}
token.verify(jwk.JWK(**public))
claims = json.loads(token.payload)
if not claims["issuer"]["id"].endswith("#" + keys[kid]["issuer"]):
    raise SystemExit("the key is not the issuer's")
marked = keys[kid].get("compromisedFrom")
if marked and claims["validFrom"] >= marked:
    raise SystemExit("the key was in other hands from " + marked + " on, and the note was signed later")
if marked:
    print("the key is not believed from", marked, "on: only the log (step 5) proves that the note is older")
print("signed with the key", kid)
print(json.dumps(claims, indent=1, ensure_ascii=False))
END
python3 check.py`;

export const WITH_OPENSSL = `unpack() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | openssl base64 -d -A; }
cut -d. -f1,2 note.jwt | tr -d '\\n' > signed.txt
cut -d. -f3 note.jwt | tr -d '\\n' | unpack > signature.bin
KID=$(cut -d. -f1 note.jwt | unpack | sed 's/.*"kid":"\\([^"]*\\)".*/\\1/')
X=$(tr '{' '\\n' < keys.json | grep -F "\\"kid\\":\\"$KID\\"" | sed 's/.*"x":"\\([^"]*\\)".*/\\1/')
{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; printf '%s' "$X" | unpack; } > key.der
openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed.txt -sigfile signature.bin`;

/** Stops with an error where something stands against the note, and where a list is not the platform's or not the note's. */
export const STATUS_WITH_PYTHON = `cat > status.py <<'END'
import base64, datetime, gzip, json
from jwcrypto import jwk, jws
keys = {key["kid"]: key for key in json.load(open("keys.json"))["keys"]}
def unpack(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def signed_by_platform(name):
    token = jws.JWS()
    token.deserialize(open(name).read().strip())
    key = keys[json.loads(token.objects["protected"])["kid"]]
    if key["issuer"] != "platform":
        raise SystemExit(name + " is not signed by the platform")
    token.verify(jwk.JWK(**{part: key[part] for part in ("kty", "crv", "x")}))
    content = json.loads(token.payload)
    if content["validFrom"] >= key.get("compromisedFrom", "9999"):
        raise SystemExit(name + " was signed when the key was in other hands")
    return content
header, note = (json.loads(unpack(part)) for part in open("note.jwt").read().split(".")[:2])
print("holds until", note["validUntil"])
now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
against = ["expired"] if note["validUntil"] < now else []
if note["validFrom"] >= keys[header["kid"]].get("compromisedFrom", "9999"):
    against.append("key not believed when it was signed")
for name, word in ("revoked", "withdrawn"), ("superseded", "replaced"), ("disputed", "disputed"):
    content = signed_by_platform(name + ".jwt")
    entries = [entry for entry in note["credentialStatus"] if entry["statusListCredential"] == content["id"]]
    if len(entries) != 1 or not content["id"].endswith("/" + name):
        raise SystemExit(name + ".jwt is not the list that the note names")
    place = int(entries[0]["statusListIndex"])
    bits = gzip.decompress(unpack(content["credentialSubject"]["encodedList"][1:]))
    if bits[place // 8] & (128 >> place % 8):
        against.append(word)
    print(name + ".jwt was signed at", content["validFrom"])
offer = note["credentialSubject"]["offer"]
print("bound to version", offer["version"], "of", offer["reference"] + ": step 7 says whether the offer has changed since")
if against:
    raise SystemExit("against it: " + ", ".join(against))
print("not expired, not withdrawn, not replaced, not disputed")
END
python3 status.py`;

/** Computes the log again as far as its signed head, and finds exactly this note in it; what became of it is printed. */
export const LOG_WITH_PYTHON = `cat > log.py <<'END'
import base64, hashlib, json
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
keys = {key["kid"]: key for key in json.load(open("keys.json"))["keys"]}
def unpack(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
head = json.load(open("head.json"))
if keys[head["kid"]]["issuer"] != "platform":
    raise SystemExit("the head is not signed by the platform")
text = "two-way-street note log head 1\\n{origin}\\n{n}\\n{hash}\\n{at}\\n".format(**head)
platform = Ed25519PublicKey.from_public_bytes(unpack(keys[head["kid"]]["x"]))
platform.verify(unpack(head["signature"]), text.encode())
token = open("note.jwt").read().strip()
sha256 = hashlib.sha256(token.encode()).hexdigest()
header, note = (json.loads(unpack(part)) for part in token.split(".")[:2])
reference = note["credentialSubject"]["reference"]
before, hashes, ours = bytes(32), [], []
for line in open("log.jsonl"):
    entry = json.loads(line)
    line = "{n} {at} {act} {reference} {sha256}\\n".format(**entry)
    before = hashlib.sha256(before + line.encode()).digest()
    hashes.append(before.hex())
    if entry["reference"] == reference and entry["sha256"] == sha256:
        ours.append(entry)
if hashes[head["n"] - 1 : head["n"]] != [head["hash"]]:
    raise SystemExit("the log is not the one whose head is signed")
issued = [entry["at"] for entry in ours if entry["act"] == "issue"]
if not issued:
    raise SystemExit("the log does not have this note")
if issued[0] >= keys[header["kid"]].get("compromisedFrom", "9999"):
    raise SystemExit("the key was in other hands by then")
for entry in ours:
    print(entry["at"], entry["act"], entry["reference"])
END
python3 log.py`;

export const HASH_OF_OFFER = `sha256sum offer.json                 # Linux
certutil -hashfile offer.json SHA256   # Windows`;

export const COMPARE_TODAY = `cmp offer.json today.json && echo "the offer has not changed since"   # Linux
fc /b offer.json today.json                                            # Windows
grep -oE '"version":[0-9]+' offer.json today.json                      # of which version each of them is`;

export const SPOKEN = `python3 -c "
import hashlib
text = open('note.jwt').read().strip()
digits = str(int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10**30).zfill(30)
print(' '.join(digits[i:i+5] for i in range(0, 30, 5)))"`;

/** What an issuer types to show that a key is its own; `key.pem` is its private half. */
export const PROVE_KEY = (text: string): string =>
  `printf '${text.replaceAll('\n', '\\n')}' > proof.txt
openssl pkeyutl -sign -rawin -inkey key.pem -in proof.txt | openssl base64 -A`;

/** The heads of every day, and the two commands of this project that prove a note and the log with them. */
export const WITH_OUR_COMMANDS = (
  origin: string,
): string => `curl -o heads.jsonl ${origin}/.well-known/note-log-heads
npm run verify-note -- note.jwt --keys keys.json --log log.jsonl --heads heads.jsonl --list revoked.jwt --list superseded.jwt --list disputed.jwt --offer offer.json --today today.json
npm run verify-note-log -- log.jsonl --keys keys.json --heads heads.jsonl`;
