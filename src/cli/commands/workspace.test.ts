import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { UNREST } from "../../../test/workspace-articles.ts";
import { parseLedger } from "../../6-export/json.ts";
import { runSample } from "../sample-desk.ts";

let folder = "";
let ids = 0;
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-desk-"));
  for (const { source, outlet, content, published } of UNREST) {
    writeFileSync(path(source), `${outlet}\n\n${String(published).slice(0, 10)}\n\n${content}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function sitrep(...args: string[]) {
  return runSample(args, {
    workspace: {
      environment: { SITREP_WORKSPACE: path("workspace") },
      now: () => new Date("2026-01-02T12:00:00Z"),
      makeId: () => String(++ids),
    },
  });
}

it("takes a desk from its first articles to a backup", { timeout: 300_000 }, async () => {
  expect(await sitrep("stories")).toMatchObject({
    code: 2,
    notes: expect.stringContaining("there is no workspace"),
  });
  const first = await sitrep("add", path("first.txt"), path("second.txt"));
  expect(first).toMatchObject({ code: 0, notes: expect.stringContaining("making a workspace") });
  expect(first.out).toMatch(/^2 articles added to 1 story\.\n {2}story-/u);
  const second = await sitrep("add", path("first.txt"), path("third.txt"), path("nothing.txt"));
  expect(second.out).toMatch(/^1 article added to 1 story, 1 known already\./u);
  expect(second.notes).toContain("nothing.txt: there is no such file");
  const listed = JSON.parse((await sitrep("stories", "--as", "json", "almaty")).out);
  expect(listed.items).toHaveLength(1);
  expect((await sitrep("stories")).out).toContain("3 articles, 3 outlets");
  const diff = await sitrep("diff", "--since", "24h");
  expect(diff.out).toMatch(/raised {12}killed, .*: 8 → 18/u);
  expect((await sitrep("show", "almaty", "--as-known-at", "2022-01-06")).out).not.toContain("18");
  const [claim] = parseLedger((await sitrep("export", "almaty")).out).claims;
  const decided = await sitrep(
    "decide",
    "almaty",
    "reject",
    claim?.id ?? "",
    "--author",
    "Dana",
    "--reason",
    "seen twice",
  );
  expect(decided.out).toContain(`Dana: reject ${claim?.id} (seen twice) · d-1`);
  expect((await sitrep("show", "almaty")).out).toContain("DECIDED BY THE DESK");
  expect((await sitrep("decide", "almaty", "guess")).notes).toContain("is no decision");
  expect((await sitrep("export", "--all", "--output", path("all.csv"))).code).toBe(0);
  await sitrep("backup", path("backup.gz"));
  expect((await sitrep("backup", path("backup.gz"))).notes).toContain("is there already");
  const restored = await sitrep("restore", path("backup.gz"), "--workspace", path("other"));
  expect(restored.out).toBe("Restored 3 articles in 1 story.\n");
  expect((await sitrep("rebuild", "--all", "--workspace", path("other"))).out).toBe(
    "Read 3 articles again, told 1 story again.\n",
  );
  expect((await sitrep("decide", "almaty", "--workspace", path("other"))).out).toContain("seen twice");
  expect(readdirSync(path("other"))).toEqual(["database"]);
});
