import { readFile, writeFile } from 'node:fs/promises'
import { checksPage, checksPath } from './docs.ts'

// Writes the pages of docs/ that are made from the code. `test/docs.test.ts` says when one is out of date.
await writeFile(checksPath, checksPage(await readFile(checksPath, 'utf8')))
console.log(checksPath.pathname)
