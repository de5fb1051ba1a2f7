import type { Form, Grammar, Reading, Tone, Verb } from './grammar.ts'

const VERBS = `aceitar acessar acompanhar achar acontecer adotar agendar ajudar alcançar aprender aprovar atender atrasar atualizar aumentar automatizar avaliar
  avisar baixar buscar cair cancelar carregar chegar cobrar combinar começar compartilhar comprar comparar completar conectar confiar confirmar conhecer
  conseguir construir convidar converter corrigir crescer criar custar decidir deixar demorar depender descobrir desistir diminuir divulgar dobrar duplicar
  encher encontrar entender entrar entregar enviar escolher esperar esquecer estragar evitar explicar falhar falar faltar fechar ficar funcionar ganhar garantir
  gastar gerar gerenciar indicar informar iniciar instalar integrar investir jogar lançar lembrar levar liberar ligar lotar manter marcar medir melhorar monitorar
  mostrar mudar negociar ocupar oferecer organizar pagar participar passar pedir perceber perder perguntar permitir pesquisar planejar preencher preferir
  preparar procurar prometer publicar quebrar reagendar receber reclamar recomendar reconhecer reduzir reembolsar registrar remarcar remover repetir reservar
  resolver responder retornar reunir saber sair seguir selecionar sentir servir simplificar sobrar somar sumir superar terminar testar tirar trabalhar travar
  treinar trocar usar validar vender verificar viajar virar visitar voltar votar`.split(/\s+/u)
const IRREGULAR: Readonly<Record<string, string>> = {
  faz: 'fazer', fazem: 'fazer', fazer: 'fazer', fazendo: 'fazer', tem: 'ter', têm: 'ter', ter: 'ter', tendo: 'ter', vê: 'ver', veem: 'ver', ver: 'ver', vendo: 'ver',
  vai: 'ir', vão: 'ir', ir: 'ir', vem: 'vir', vêm: 'vir', vir: 'vir', é: 'ser', são: 'ser', ser: 'ser', sendo: 'ser', está: 'estar', estão: 'estar', estar: 'estar',
  dá: 'dar', dão: 'dar', dar: 'dar', traz: 'trazer', trazem: 'trazer', trazer: 'trazer', põe: 'pôr', põem: 'pôr', pôr: 'pôr', quer: 'querer', querem: 'querer',
  lê: 'ler', leem: 'ler', ler: 'ler', chega: 'chegar', sabe: 'saber', pede: 'pedir', pedem: 'pedir', desiste: 'desistir', consegue: 'conseguir', conseguem: 'conseguir',
  prefere: 'preferir', preferem: 'preferir', sente: 'sentir', sentem: 'sentir', mantém: 'manter', mantêm: 'manter', perde: 'perder', cresce: 'crescer', sai: 'sair', saem: 'sair',
}
const PEOPLE = new Set(
  `pessoas clientes usuários usuárias jogadores jogadoras equipes times membros amigos amigas convidados convidadas visitantes pais filhos crianças famílias
  alunos alunas pacientes enfermeiros enfermeiras médicos médicas colegas funcionários funcionárias voluntários voluntárias moradores cidadãos vizinhos leitores
  novatos iniciantes atletas entregadores lojistas fornecedores parceiros parceiras empresas mulheres homens adultos idosos técnicos técnicas bibliotecários
  profissionais hóspedes sócios associados cozinheiros motoristas colaboradores`.split(/\s+/u),
)
const NO_PEOPLE = new Set(
  `valores servidores motores setores fatores cores flores horrores sensores monitores indicadores melhores piores maiores menores anteriores posteriores
  superiores inferiores exteriores interiores favores computadores processadores contadores marcadores listas pistas vistas revistas entrevistas conquistas
  antes durantes instantes restantes constantes importantes bastantes suficientes presentes diferentes recentes frequentes ambientes acidentes incidentes
  pendentes eficientes urgentes quentes dentes transparentes inteligentes andares lugares erros`.split(/\s+/u),
)
const NO_VERB = new Set('lugar celular popular familiar mulher qualquer poder prazer particular similar titular regular líder super dólar escolar bar mar ar par'.split(' '))

const read = (form: Form, sure: number) => (match: RegExpMatchArray): Reading => ({ form, text: match[1] as string, sure })
const ready = (found: Verb | undefined, rest: string): Reading | undefined => (found ? { form: 'wish', text: found.base + rest, sure: 3 } : undefined)
const BETTER: Readonly<Record<string, string>> = {
  lento: 'mais rápido', lenta: 'mais rápida', lentos: 'mais rápidos', lentas: 'mais rápidas', caro: 'mais barato', cara: 'mais barata', confuso: 'mais claro',
  confusa: 'mais clara', instável: 'mais estável', instáveis: 'mais estáveis', complicado: 'mais simples', complicada: 'mais simples', manual: 'automático',
  desatualizado: 'atualizado', desatualizada: 'atualizada', desatualizados: 'atualizados', desatualizadas: 'atualizadas', inseguro: 'mais seguro', insegura: 'mais segura',
}
const INFINITIVE = '(?:[\\p{L}]+[aei]r(?:-?[\\p{L}]+)?|pôr)\\b'

const shapes: Grammar['shapes'] = [
  [new RegExp(`^(?:é |está )?(?:muito |bem |tão )?(?:difícil|complicado|impossível|chato|demorado|trabalhoso) (?:de |para |pra )?(${INFINITIVE}.*)$`, 'u'), read('wish', 3)],
  [/^(?:demora|leva) (?:muito|demais|horas|dias|muito tempo|tempo demais) (?:para|pra) (.+)$/u, ([, what]) => ({ form: 'ready', text: `tornar mais rápido ${what}`, sure: 3 })],
  [new RegExp(`^(.+?) (?:é|são|está|estão) (?:muito |bem |sempre )?(${Object.keys(BETTER).join('|')})$`, 'u'), ([, thing, how]) => ({ form: 'ready', text: `tornar ${thing} ${BETTER[how as string]}`, sure: 3 })],
  [/^(.+?) (?:gastam?|perdem?|passam?|perde) (?:muit[oa]s? )?(horas|tempo|dias|minutos|dinheiro|esforço)(?=\s|$) ?(.*)$/u, ([, who, what, rest]) => ({ form: 'ready', text: `reduzir ${article(what)} ${what} que ${who} ${who?.endsWith('s') ? 'gastam' : 'gasta'} ${rest}`.trim(), sure: 3 })],
  [new RegExp(`^(?:\\S+ ){0,4}(?:não (?:consegu(?:e|em|imos|o)|podem?|dá para|dá pra|há como|tem como|sabem? como)|(?:tem|têm) dificuldade (?:de|em|para)|dificuldade (?:de|em|para)|sem como) (${INFINITIVE}.*)$`, 'u'), read('wish', 3)],
  [/^(?:ninguém|quase ninguém|(?:\S+ ){1,3}não) (\S+)(.*)$/u, ([, word = '', rest = ''], grammar) => ready(grammar.verb(word), rest)],
  [/^(?:falta de|faltam?|sem|não há|não tem|não existem?|pouc[oa]s?) (.+)$/u, read('lack', 2)],
  [/^(?:há |tem |existem )?(?:muit[oa]s?|excesso de|tant[oa]s?) (.+)$/u, read('excess', 3)],
  [new RegExp(`^(?:\\S+ ){1,3}(?:querem?|precisam? de|precisam?|esperam?|gostam? de|gostariam? de|desejam?) (${INFINITIVE}.*)$`, 'u'), read('wish', 3)],
  [/^(?:\S+ ){1,3}(?:querem?|precisam? de|esperam?|pedem?|exigem?) ((?!que(?=\s)).+)$/u, ([, what = '']) => ({ form: 'lack', text: what, sure: 2.5 })],
]

function article(noun: string | undefined): string {
  return noun === 'horas' ? 'as' : noun === 'dias' || noun === 'minutos' ? 'os' : 'o'
}

const known = new Map<string, Verb>()
for (const base of VERBS) {
  const stem = base.slice(0, -2)
  const [one, many] = base.endsWith('ar') ? [`${stem}a`, `${stem}am`] : [`${stem}e`, `${stem}em`]
  known.set(base, { base, uses: ['base'] })
  for (const word of [one, many]) known.set(word, { base, uses: ['finite'] })
  known.set(`${base.slice(0, -1)}ndo`, { base, uses: ['gerund'] })
}
for (const [word, base] of Object.entries(IRREGULAR)) known.set(word, { base, uses: [word === base ? 'base' : word.endsWith('ndo') ? 'gerund' : 'finite'] })

function verb(word: string): Verb | undefined {
  const found = known.get(word)
  if (found || NO_VERB.has(word)) return found
  return /^\p{L}{3,}[aei]r$/u.test(word) ? { base: word, uses: ['base'] } : undefined
}

const thing: Record<Tone, string> = { trouble: 'reduzir', good: 'oferecer', chance: 'aproveitar', aim: 'alcançar', plain: 'melhorar' }
const clause: Record<Tone, string> = {
  trouble: 'reduzir as vezes em que',
  good: 'chegar ao ponto em que',
  chance: 'aproveitar que',
  aim: 'chegar ao ponto em que',
  plain: 'trabalhar o fato de que',
}

function phrase(form: Form, tone: Tone, text: string, again: boolean): string {
  if (form === 'ready') return text
  if (form === 'wish') return `tornar ${again ? 'possível' : 'mais fácil'} ${text}`
  if (form === 'lack') return `${tone === 'aim' ? 'alcançar' : 'oferecer'} ${text}`
  if (form === 'excess') return `${again ? 'diminuir' : 'reduzir'} ${text}`
  if (form === 'state' && tone === 'trouble') return `mudar o fato de que ${text}`
  return `${(form === 'thing' ? thing : clause)[tone]} ${text}`
}

/** Portuguese as written in Brazil. */
export const portuguese: Grammar = {
  language: 'pt-BR',
  shapes,
  cuts: /(?:,| [-–] | porque | pois | embora | enquanto | mas | e (?=(?:o|a|os|as|aí|então|isso|ninguém|todos)(?=\s)))/u,
  afterNoun: /^(?:e|ou|de|do|da|é|são|está)$/u,
  states: /^(?:é|são|está|estão|tem|têm|sabe|sabem|custa|custam|precisa|precisam|depende|dependem|pode|podem|fica|ficam)$/u,
  relatives: /^(?:que|quem|quando|onde|como|se|de|do|da|dos|das|para|pra|com)$/u,
  verb,
  isPeople: (word) => PEOPLE.has(word) || (/(?:dores|doras|istas|antes|entes|eiros|eiras|tores|toras)$/u.test(word) && word.length > 5 && !NO_PEOPLE.has(word)),
  phrase,
  anySubject: [(subject) => `avançar em ${subject}`, (subject) => `priorizar ${subject}`, (subject) => `entender o que está por trás de ${subject}`],
  and: 'e',
  fallback: { what: 'combinar o que mais importa', outcome: 'gerar uma diferença visível', audience: 'as pessoas para quem trabalhamos' },
}
