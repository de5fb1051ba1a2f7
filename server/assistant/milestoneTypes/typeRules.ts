import type { Language } from '../../../okra/ports/assistant.ts'
import type { MilestoneType } from '../../../okra/quarter/plan/items.ts'
import { folded } from '../text/plain.ts'

type Rules = readonly (readonly [Exclude<MilestoneType, 'milestone'>, RegExp])[]

/** What the words of a milestone tell of its type, tried in order; they read folded text. */
const RULES: Readonly<Record<Language, Rules>> = {
  en: [
    [
      'experiment',
      /\ba ?\/ ?b\b|\bab[ -]test|\bexperiment|\bsignal test|\bsmoke test|\bfake[ -]door|\bpainted door|\bpilot(?:s|ed)?\b|\btrial\b|\bprototype\b|\bby hand (?:in|for|with)|\bconcierge|\bwizard of oz|\bon (?:two|three|four|five|ten|twenty|\d+) \w+s\s*$|\btry out\b|\bsplit test|\bholdout|^test\b(?! (?:suite|automation|data|environment|coverage))|\btest (?:with|on) (?:\w+ ){0,3}(?:users|customers|people|\w+ers)\b|\btest of\b|\btest(?:ing)? (?:two|three|whether|if)\b/u,
    ],
    [
      'spike',
      /\bspike\b|\binvestigat|\bfind(?:ing)? out\b|\bcompar(?:e|ing|ison)\b|\bevaluat|\bexplor(?:e|ing|ation)\b|\bresearch\b|\bfeasib|\bproof of concept|\bpoc\b|\banaly(?:se|ze|sing|zing|sis) (?:of |why|how|what|whether|which)|\bunderstand why\b|\bassess|\bstudy\b|\bbenchmark|\blook into\b|^(?:why|what (?!would|should|could|might)|which|how (?:do|does|many|often|much|well|people)|can|could|who|where|is|are|do|does)\b.*\?\s*$|^(?:why|whether)\b|\bnew [\w-]+ algorithm\b|\binterview(?:s|ing)?\b/u,
    ],
    [
      'inception',
      /\binception\b|\bworkshop\b|\bshap(?:e|ing)\b|\bconcept\b|\bdefin(?:e|ing) (?:the )?(?:scope|goals?|shape|vision|problem)|\bscope of\b|\bscop(?:e|ing)\b|\bkick-?off\b|\bdiscovery\b|\bstory map|\bsketch|\bideation\b|\bdesign sprint\b|\bhow (?:people|users|customers) talk\b|^what (?:would|should|could|might)\b|\bagree on what\b|\bvision for\b/u,
    ],
    [
      'enabler',
      /\bmigrat|\bcach(?:e|ing)\b|\bpipelines?\b|\bmonitoring\b|\balert(?:s|ing)\b|\bapis?\b|\brefactor|\binfrastructure\b|\bdatabase\b|\bschema\b|\bevents? (?:table|stream|bus|log)|\bqueue\b|\bindex(?:es|ing)?\b|\bfeature flags?\b|\bci\b|\bcd\b|\bbackend\b|\bback end\b|\btest (?:suite|automation|environment|coverage)|\bsdk\b|\bupgrade (?:to|of|the)\b|\blogging\b|\bobservability\b|\bdata model\b|\bledger\b|\bservice\b(?!s? (?:desk|hours|fee))|\bsingle sign|\bsso\b|\bauthenticat|\bdesign system\b|\bcomponent library|\bfeature store\b|\bload test|\bplatform\b|\bwarehouse\b|\breal[- ]?time (?:data|feed|events)|\bconnector|\bwebhooks?\b|\bkubernetes\b|\bserver|\bencrypt|\bbackups?\b|\bimport of\b|\bdata feed|\bpermissions?\b|\broles? (?:model|and)|\btokens?\b/u,
    ],
    [
      'epic',
      /\bepic\b|\bend[- ]to[- ]end\b|\bwhole\b.*\b(?:journey|flow|process|experience)\b|\bentire\b|\boverhaul|\bredesign\b|\brelaunch\b|\bjourney\b|\bin all (?:countries|cities|markets|languages|shops|stores)\b|\bself[- ]service (?:portal|centre|center)\b|\bportal\b/u,
    ],
  ],
  'pt-BR': [
    [
      'experiment',
      /\ba ?\/ ?b\b|\bexperiment|\bteste (?:de|com|em|a\b|do|da)|\btestar\b|\bpiloto\b|\bprototipo\b|\bporta falsa|\ba mao (?:em|para)|\bem (?:duas|tres|quatro|cinco|dez|\d+) (?:linhas|lojas|cidades|escolas|turmas|unidades|bairros)\b/u,
    ],
    [
      'spike',
      /\bspike\b|\binvestig|\bdescobrir\b|\bcompar(?:ar|acao|ativo)|\bavaliar (?:se|qual|opcoes|alternativas|a viabilidade)|\bestud(?:o|ar)\b|\bpesquis|\bviabilidade\b|\bprova de conceito|\bpoc\b|\bentender por ?que\b|\banalis(?:e|ar) (?:de |por|como|se)|\bentrevistas?\b|^(?:por ?que|o que|qual|quais|como|sera que|da para|quem|onde|quanto)\b.*\?|\bnovo algoritmo\b/u,
    ],
    [
      'inception',
      /\binception\b|\boficina\b|\bworkshop\b|\bconceito\b|\bconcepcao\b|\bdefinir (?:o )?(?:escopo|objetivo|problema|visao)|\bescopo\b|\bdar forma\b|\bdesenhar a ideia\b|\besboc|\bideacao\b|\bdescoberta\b|\bem vez de\b/u,
    ],
    [
      'enabler',
      /\bmigra|\bcache\b|\bpipeline|\bmonitora|\balertas?\b|\bapis?\b|\brefator|\binfraestrutura\b|\bbanco de dados\b|\besquema\b|\bfila\b|\bindexa|\bbackend\b|\bsdk\b|\blogs?\b|\bobservabilidade\b|\bmodelo de dados\b|\bservico de\b|\bautentica|\blogin unico\b|\bdesign system\b|\btestes automati|\bplataforma\b|\btempo real\b|\bintegracao com\b|\bservidor|\bcriptograf|\bbase de dados\b|\btabela de eventos\b|\bpermissoes\b/u,
    ],
    [
      'epic',
      /\bepico\b|\bde ponta a ponta\b|\bponta a ponta\b|\btod[oa] [oa] (?:jornada|fluxo|processo|experiencia)|\bjornada\b|\breformul|\bredesenh|\bem todas as (?:cidades|lojas|regioes)|\bportal\b/u,
    ],
  ],
}
/** A text with so many parts is more than one milestone. */
const PARTS = 4

/** The type that a milestone's wording tells: what tests, what finds out, what shapes, what others build on, what has many parts, else a milestone. */
export function typeOf(text: string, language: Language): MilestoneType {
  const words = folded(text).slice(0, 2000)
  const [type] = RULES[language].find(([, rule]) => rule.test(words)) ?? []
  if (type) return type
  const parts = words.split(/,|;|\band\b|\be\b|\+|&/u).filter((part) => /\p{L}{3}/u.test(part))
  return parts.length >= PARTS ? 'epic' : 'milestone'
}
