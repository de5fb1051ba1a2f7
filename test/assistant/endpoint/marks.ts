import type { ContentFault } from './misbehaviour.ts'

/** What titles can carry that a screen, a chat or a terminal might obey; each turns a title into one with such characters. */
export const marks: Readonly<Partial<Record<ContentFault, (title: string) => string>>> = {
  'links-in-titles': (title) => `${title} https://evil.example/login?next=1 www.evil.example`,
  'markdown-in-titles': (title) =>
    `**${title}** [here](https://evil.example) \`code\` <b onclick="alert(1)">x</b> ![i](https://evil.example/p.png)`,
  'mentions-in-titles': (title) => `${title} @everyone <at>Channel</at> <@U012AB3CD> <!here>`,
  'control-characters-in-titles': (title) => `${title}\u0000\u0007\u001b[31m\r\nSecond\u0085line\u2028third\u007f`,
  'bidi-characters-in-titles': (title) => `\u202e${title}\u202c \u2066a\u2069\u200f\u200b\ufeff`,
}
