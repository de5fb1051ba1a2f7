/** What runs in the local engine's thread: one function per question, named as the question. */
export { localThemes as themes } from './themes/local.ts'
export { localVision as vision } from './vision/local.ts'
