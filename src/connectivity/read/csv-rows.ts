/** Cells of one CSV line (RFC 4180); a quote left open ends with the line. Linear in its length. */
export function splitRow(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? "";
    if (letter === '"') {
      if (isQuoted && line[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = !isQuoted;
    } else if (letter === "," && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  cells.push(cell);
  return cells;
}

/** Lines of a file without its byte order mark, comment lines ("# …") and empty lines. */
export function splitLines(text: string): string[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** Rows of a whole CSV text, quoted line breaks included. */
export function splitTable(text: string): string[][] {
  const rows: string[][] = [];
  let held = "";
  for (const line of splitLines(text)) {
    const whole = held === "" ? line : `${held}\n${line}`;
    // An odd number of quotes: the cell goes on in the next line.
    if (countQuotes(line) % 2 === 1 ? held === "" : held !== "") {
      held = whole;
      continue;
    }
    held = "";
    rows.push(splitRow(whole));
  }
  if (held !== "") rows.push(splitRow(held));
  return rows;
}

function countQuotes(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
}
