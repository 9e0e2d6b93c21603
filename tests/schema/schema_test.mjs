// The schema and the checker agree: the included decks pass both, and what the schema refuses the checker
// refuses too. Usage: node schema_test.mjs OVERHOOR SOURCE_DIR
// Needs ajv (npm install ajv), found in $NODE_PATH, beside the global packages or in $OVERHOOR_AJV; without
// it the test is skipped, and says so.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [program, source] = process.argv.slice(2).map((path) => resolve(path));

function ajv() {
  const places = [process.env.OVERHOOR_AJV, ...(process.env.NODE_PATH ?? "").split(":")].filter(Boolean);
  try {
    places.push(execFileSync("npm", ["root", "-g"], { encoding: "utf8" }).trim());
  } catch {
    // no npm: the other places remain
  }
  for (const place of places) {
    try {
      return createRequire(join(place, "here.js"))(join(place, "ajv", "dist", "2020.js")).default;
    } catch {
      // not there
    }
  }
  console.log("SKIPPED: no ajv here; `npm install ajv` somewhere and name its node_modules in OVERHOOR_AJV");
  process.exit(77);
}

const Ajv = ajv();
const validator = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, strictTuples: false });
const fits = validator.compile(JSON.parse(readFileSync(join(source, "decks/deck.schema.json"), "utf8")));
let failed = 0;
const fail = (message) => {
  ++failed;
  console.log("FAILED: " + message);
};

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name))
      : entry.name.endsWith(".json") && !entry.name.endsWith(".schema.json") ? [join(folder, entry.name)] : []);
}
const decks = files(join(source, "decks"));
for (const deck of decks)
  if (!fits(JSON.parse(readFileSync(deck, "utf8"))))
    fail(`${deck}: the schema refuses ${JSON.stringify(validator.errorsText(fits.errors))}`);

// Every key and kind of the language once; without an id, so that the many copies do not share one.
const seed = {
  $schema: "deck.schema.json", deck: "Every kind", lang: "en", about: "All of it", source: "s", author: "a",
  license: "CC0-1.0", tags: ["net"], defaults: { typed: true, strict: false },
  settings: { new_per_day: 8, retention: 0.92, maximum_interval: 365,
    exam: { date: "2027-01-14", questions: 4, minutes: 60, pass: "55%", mix: { net: 1 }, kinds: { text: 3, order: 1 } } },
  allow: { "long-list": "all of them count" },
  cards: [
    ["What does ARP look for?", "the MAC address"],
    ["der Hund", "the dog", { reverse: true, tags: ["german"], hint: ["it barks"], explain: "e", source: "s" }],
    { id: "ping", q: "Protocol of ping?", a: "ICMP", accept: ["Internet Control Message Protocol"],
      reject: { IGMP: "that is for groups" }, typed: true, strict: false, points: 2, off: false },
    { q: "Layers below the network?", a: "data link", after: ["ping"], allow: { "no-effect": "a copy" } },
    { cloze: "{{SYN}} opens and {{FIN::the end}} closes.", accept: { SYN: ["synchronise"] } },
    { q: "Layer of a router?", a: "network", wrong: ["transport", ["session", "that is above"]], fixed: true },
    { q: "Which are private?", a: ["10.0.0.1", "192.168.0.1"], wrong: ["8.8.8.8"] },
    { q: "UDP keeps the order.", true: false },
    { q: "Name two records.", list: ["A", ["CNAME", "alias"], "MX"], need: 2 },
    { q: "The layers from below", order: ["physical", "data link", "network"] },
    { q: "Port and service", match: { 22: "SSH", 25: "SMTP" }, extra: ["LDAP"] },
    { q: "Sort these", groups: { good: ["fast"], bad: ["leaky", "dear"] } },
    { q: "Speed of light", number: 299792458, tolerance: "0.1%", unit: ["m/s"] },
    { q: "How many layers?", number: 7, range: [7, 7] },
    { q: ["What does this print?", "echo 16"], a: "16" },
  ],
};
if (!fits(seed)) fail("the schema refuses the seed: " + validator.errorsText(fits.errors));

const others = [null, true, -1, 0.5, 42, 1e9, "", " ", "x", [], [1], [""], [[]], {}, { x: 1 }, ["x"], ["x", "y", "z"]];
function* places(value, path = []) {
  yield path;
  if (value !== null && typeof value === "object")
    for (const key of Object.keys(value)) yield* places(value[key], [...path, key]);
}
function changed(path, change) {
  const copy = structuredClone(seed);
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key];
  change(parent, path.at(-1));
  return copy;
}
const refused = [];
let tried = 0;
const attempt = (what, deck) => {
  ++tried;
  if (!fits(deck)) refused.push({ what, deck });
};
for (const path of places(seed)) {
  if (path.length === 0 || path[0] === "$schema") continue;
  for (const other of others)
    attempt(`${path.join("/")} = ${JSON.stringify(other)}`, changed(path, (parent, key) => (parent[key] = other)));
  attempt(`without ${path.join("/")}`, changed(path, (parent, key) =>
    Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]));
  attempt(`${path.join("/")} misspelt`, changed(path, (parent, key) => {
    if (Array.isArray(parent)) return;
    parent[key + "x"] = parent[key];
    delete parent[key];
  }));
}

const folder = mkdtempSync(join(tmpdir(), "overhoor-schema-"));
const written = (index) => `d${String(index).padStart(5, "0")}.json`;
refused.forEach(({ deck }, index) => writeFileSync(join(folder, written(index)), JSON.stringify(deck, null, 1)));
const run = spawnSync(program, ["check", "--strict", "--json", "."],
  { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder } });
const complained = new Set(run.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line).file.split("/").at(-1)));
refused.forEach(({ what }, index) => {
  if (!complained.has(written(index))) fail(`the schema refuses, the checker does not: ${what}`);
});
rmSync(folder, { recursive: true });
console.log(`${decks.length} decks pass; of ${tried} changed decks the schema refuses ${refused.length}, and the checker ${refused.length - failed} of these`);
process.exit(failed === 0 ? 0 : 1);
