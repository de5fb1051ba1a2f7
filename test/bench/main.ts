import { measureSeen } from './seen.ts'
import { markdownOf } from './report.ts'
const part = await measureSeen()
console.log(markdownOf([part], 0))
