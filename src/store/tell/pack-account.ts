import { gzipSync } from "node:zlib";
import type { Claim } from "../../model/claim.ts";
import { areSame } from "../../model/same.ts";
import type { Account } from "./account.ts";

/** About so many articles' claims are packed together. */
const ARTICLES_A_PARCEL = 16;
const FASTEST = { level: 1 };
const COMMA = gzipSync(",");
const END = gzipSync("]}");

interface Parcel {
  readonly claims: readonly Claim[];
  readonly bytes: Uint8Array;
}

// By the first claim of each parcel.
const parcels = new WeakMap<Claim, Parcel>();

/**
 * The account as `pack` would pack it, for `unpack`: gzip members one after another are read as one (RFC 1952, 2.2). The claims of articles are
 * packed once, and again only where one of their parcel changed: of a long story little does.
 */
export function packAccount({ claims, ...rest }: Account): Uint8Array {
  const head = `${JSON.stringify(rest).slice(0, -1)},"claims":[`;
  const packed = cutParcels(claims).map(packParcel);
  const members = packed.flatMap((bytes, at) => (at === 0 ? [bytes] : [COMMA, bytes]));
  return Buffer.concat([gzipSync(head, FASTEST), ...members, END]);
}

/** Cuts where the article's id says so, so that one more article moves no other cut. */
function cutParcels(claims: readonly Claim[]): Claim[][] {
  const cut: Claim[][] = [];
  let own: Claim[] = [];
  claims.forEach((claim, at) => {
    own.push(claim);
    const next = claims[at + 1];
    if (next !== undefined && (next.article === claim.article || !isCut(claim.article))) return;
    cut.push(own);
    own = [];
  });
  return cut;
}

/** Ids end in evenly spread hexadecimal digits. */
function isCut(article: string): boolean {
  return (Number.parseInt(article.slice(-2), 16) || 0) % ARTICLES_A_PARCEL === 0;
}

function packParcel(claims: readonly Claim[]): Uint8Array {
  const [first] = claims;
  const known = first === undefined ? undefined : parcels.get(first);
  if (known !== undefined && areSame(known.claims, claims)) return known.bytes;
  const bytes = gzipSync(JSON.stringify(claims).slice(1, -1), FASTEST);
  if (first !== undefined) parcels.set(first, { claims, bytes });
  return bytes;
}
