/**
 * What a reader types to check a note. `tests/operations/verification/notes.test.ts` runs exactly these texts: they are
 * part of the product and not an example.
 */
export const FETCH = (
  origin: string,
  lang: string,
): string => `curl -o note.jwt ${origin}/${lang}/notes/T-XXXXXX/file
curl -o keys.json ${origin}/.well-known/note-keys
curl -o revoked.jwt ${origin}/.well-known/note-status/revoked`;

export const WITH_PYTHON = `cat > check.py <<'END'
import json
from jwcrypto import jwk, jws
keys = {key["kid"]: key for key in json.load(open("keys.json"))["keys"]}
token = jws.JWS()
token.deserialize(open("note.jwt").read().strip())
kid = json.loads(token.objects["protected"])["kid"]
public = {name: keys[kid][name] for name in ("kty", "crv", "x")}
token.verify(jwk.JWK(**public))
print("signed with the key", kid)
print(json.dumps(json.loads(token.payload), indent=1, ensure_ascii=False))
END
python3 check.py`;

export const WITH_OPENSSL = `unpack() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | openssl base64 -d -A; }
cut -d. -f1,2 note.jwt | tr -d '\\n' > signed.txt
cut -d. -f3 note.jwt | tr -d '\\n' | unpack > signature.bin
KID=$(cut -d. -f1 note.jwt | unpack | sed 's/.*"kid":"\\([^"]*\\)".*/\\1/')
X=$(tr '{' '\\n' < keys.json | grep -F "\\"kid\\":\\"$KID\\"" | sed 's/.*"x":"\\([^"]*\\)".*/\\1/')
{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; printf '%s' "$X" | unpack; } > key.der
openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed.txt -sigfile signature.bin`;

export const STATUS_WITH_PYTHON = `cat > status.py <<'END'
import base64, gzip, json
def payload(name):
    part = open(name).read().split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
entry = payload("note.jwt")["credentialStatus"][0]
text = payload("revoked.jwt")["credentialSubject"]["encodedList"][1:]
bits = gzip.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
place = int(entry["statusListIndex"])
print("withdrawn" if bits[place // 8] & (128 >> place % 8) else "not withdrawn")
END
python3 status.py`;

export const HASH_OF_OFFER = `sha256sum T-XXXXXX.offer.json        # Linux
certutil -hashfile T-XXXXXX.offer.json SHA256   # Windows`;

export const SPOKEN = `python3 -c "
import hashlib
text = open('note.jwt').read().strip()
digits = str(int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10**30).zfill(30)
print(' '.join(digits[i:i+5] for i in range(0, 30, 5)))"`;

/** The log and its heads, and the two commands of this project that prove a note and the log with them. */
export const WITH_OUR_COMMANDS = (origin: string): string => `curl -o log.jsonl ${origin}/.well-known/note-log
curl -o heads.jsonl ${origin}/.well-known/note-log-heads
npm run verify-note -- note.jwt --keys keys.json --log log.jsonl --heads heads.jsonl --list revoked.jwt
npm run verify-note-log -- log.jsonl --keys keys.json --heads heads.jsonl`;
