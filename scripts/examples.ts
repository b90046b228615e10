// Rewrites the example workbooks under examples/ from their sources, in English and in Chinese. Never differs
// from one run to the next.
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '../examples/build/csv.ts';
import { workbooks } from '../examples/build/workbooks.ts';

for (const [name, sheetsOf] of Object.entries(workbooks)) {
  const sheets = sheetsOf();
  for (const language of ['en', 'zh'] as const) {
    writeWorkbook(
      fileURLToPath(new URL(`../examples/${name}/${language}`, import.meta.url)),
      sheets,
      language,
    );
  }
  console.log(`${name}: ${sheets.map((each) => `${each.name.en} ${each.rows.length}`).join(', ')}`);
}
