import type { Cues } from './cues.ts'
import { anyOf } from './lexicon.ts'
import { slipsOf } from './slips.ts'
import words from './words.pt-BR.json' with { type: 'json' }

const READY =
  '(?:pront[oa]s?|no ar|disponive(?:l|is)|estave(?:l|is)|aprovad[oa]s?|conclui?d[oa]s?|entregues?|liberad[oa]s?|definid[oa]s?|finalizad[oa]s?|decidid[oa]s?|em producao|funcionando|rodando)'
const GIVING =
  '(?:aprov\\w+|entreg\\w+|fornec\\w+|liber\\w+|valid\\w+|revis\\w+|confirm\\w+|assin\\w+|configur\\w+|disponibiliz\\w+|defin\\w+|public\\w+|treina\\w*|prepar\\w+|autoriz\\w+|homolog\\w+|conclu\\w+|termin\\w+|instal\\w+|abr\\w+|dar|da|envi\\w+|mand\\w+|ajud\\w+|apoi\\w+|constru\\w+|expor|exp(?:oe|or|user)|ger\\w+|integr\\w+|test\\w+|decid\\w+)'

/** Portuguese as written in Brazil; the patterns read it without accents. */
export const portuguese: Cues = {
  turns: new RegExp(String.raw`\b${anyOf(words.turns)}\b`, 'gu'),
  needs: new RegExp(String.raw`\b${anyOf(words.needs)}\b`, 'gu'),
  uses: new RegExp(String.raw`(?:(?<=\s)=(?=\s)|\b${anyOf(words.uses)}\b)`, 'gu'),
  first: new RegExp(
    String.raw`\b(?:(?:tem|tera|terao|precisam?|precisara|deve|devem|devera)(?: que| de)? (?:antes |primeiro )?(?:ser|estar|ficar|sair|vir|existir|terminar|acabar|${GIVING})(?: (?:antes|primeiro))?(?: ${READY})?|(?:e|sao) (?:um |uma )?(?:pre-?requisitos?|pre-?condic(?:ao|oes)|necessari[oa]s?|obrigatori[oa]s?|bloqueios?)|ainda nao (?:esta|estao|foi|existe|saiu|entregou|aprovou|ha)|nao esta(?:o)? ${READY}|(?:vem|sai|fica|entra) (?:antes|primeiro)|primeiro\b|bloqueia|trava|ou (?:mais nov[oa]|superior|posterior|maior)|no minimo|em aberto|sem (?:resposta|data|previsao) ainda|pelo menos|vai ${GIVING}|vao ${GIVING}|ira ${GIVING}|antes d(?:isso|isto|este|esta|e lancar|o lancamento|a virada|e comecar|e publicar|e liberar|e abrir|e subir|e ir))\b`,
    'gu',
  ),
  times:
    /\b(?:apos|depois|assim que|logo que|quando|uma vez|so|somente|apenas|ate|aguard\w*|esper\w*|pendente|tem que|deve\w*|precis\w* (?:ser|estar)|enquanto nao|sem antes|sem)\b/u,
  blocked: new RegExp(
    String.raw`\b${anyOf(words.blocked)}\b[^,.;]{0,50}?\b(?:ate|sem|antes|enquanto|a menos que|a nao ser)(?: que| (?:de|do|da))?\b`,
    'gu',
  ),
  ends: new RegExp(String.raw`\b${anyOf(words.ends)}\b`, 'u'),
  not: /(?:\b(?:nao|sem|nunca|nada|nem|ninguem|nenhum|nenhuma|jamais|independe\w*)(?:\s+[\w-]+){0,3}\s*)$/u,
  none: /^\s*(?:de |do |da |por )?(?:nenhum|nenhuma|nada|ninguem|nos mesmos|nao|so (?:nos|da gente|do nosso)|pouc[oa])\b/u,
  aside: new RegExp(
    String.raw`(?:\b${anyOf(words.aside)}(?:\s+(?:o|a|os|as|um|uma|ao|aos|seu|sua|nosso|nossa|todo|toda|time|equipe|pessoal|de|do|da|com|pelo|pela|antig[oa]|outr[oa]|depender|depende|esperar|usar|ajuda|apoio)){0,4}\s*)$`,
    'u',
  ),
  about: /^\s+(?:newsletter|que usam)\b/u,
  from: /\b(?:(?:aprovacao|aval|revisao|dono|dependencia|bloqueio|pendencia|falta|precisa|validacao)\s*[:=>–-]|com|do|da|dos|das|pelo|pela|pelos|pelas|por|via|junto (?:a|ao|com)|envolver|envolve|envolvendo|pedir (?:a|ao|para)|alinhar com|combinar com)\s+(?:(?:o|a|os|as|um|uma|ajuda|apoio|time|equipe|area|pessoal|setor|nosso|nossa|gente|do|da|de)\s+){0,4}$/u,
  theirs: /^(?!)/u,
  willGive: new RegExp(String.raw`^,?\s+(?:que |quem |primeiro |ainda |tambem |antes )*${anyOf(words.willGive)}\b`, 'u'),
  hearsOrDid: new RegExp(
    String.raw`^,?\s+(?:que |ja |so |apenas |tambem |vai |sera |serao |fica |esta |foi |foram |e |sao )*${anyOf(words.hearsOrDid)}\b`,
    'u',
  ),
  notTheirs: new RegExp(String.raw`^,?\s+(?:nao ${anyOf(words.notTheirs)}|fica de fora|so assiste)`, 'u'),
  them: new RegExp(String.raw`\b${anyOf(words.them)}\b`, 'u'),
  it: /^\s*(?:n?d?(?:isso|isto|el[ea]s?|ess[ea]s?|est[ea]s?)|(?:os|as|dos|das) (?:dois|duas)|ambos|ambas)(?=\s*(?:$|[,.;:)]|esta|for|existir|ficar|sair))/u,
  done: new RegExp(String.raw`\b${anyOf(words.done)}\b`, 'u'),
  goesOn: /^[\s.!?;,(]*(?:ele|ela|eles|elas|isso|isto|esse|essa|este|esta|ambos|ambas|tudo isso|ja|que ja|todos)\b/u,
  general: `novo nova novos novas primeiro primeira segundo versao lancar lancamento criar construir teste testar pagina app aplicativo usuario cliente time equipe
    semana trimestre melhorar fazer incluir adicionar mostrar dar fase piloto plano trabalho comecar suporte ferramenta sistema servico projeto pessoas parte um dois
    tres beta simples facil grande pequeno real tempo dia mes principal automatico online digital por cada todo todos toda todas etapa marco funcionalidade abrir fechar enviar tela lista numero botao`,
  endings: /(?:ament|iment|ador|edor|idor|ment|ur|or|ion|anci|enci)$/u,
  isThere:
    /^(?:[\s,]+[\w-]+){0,4}?\s+(?:estiver(?:em)?|for(?:em)?|ficar(?:em)?|sair(?:em)?|existir(?:em)?|entrar(?:em)?|rodar(?:em)?|funcionar(?:em)?|acabar(?:em)?|terminar(?:em)?|chegar(?:em)?|subir(?:em)?|aparecer(?:em)?|pront[oa]s?|no ar|de pe|funcionando|rodando)(?![\w-])/u,
  question: /^\W*(?:e |mas )?(?:sera que|quando|quanto tempo|como|o que)?\s*(?:o |a |os |as )?$/u,
  maybe: {
    anywhere: new RegExp(String.raw`\b${anyOf(words.maybe)}`, 'u'),
    after: /^,?\s+(?:(?:pode|podem|poderia|poderiam|talvez)\b|(?:e|sao|esta|estao) (?:bem-?vind\w+|convidad\w+|livres?))/u,
  },
  bygone: new RegExp(String.raw`\b${anyOf(words.bygone)}\b(?![^,;:]*\b(?:nao|ainda|prometid\w+|pedid\w+)\b)[^,;:(]{0,50}$`, 'u'),
  beside: new RegExp(String.raw`\b${anyOf(words.beside)}\b[^,;:(]{0,50}$`, 'u'),
  asks: /(?:(?:^|[,;:.!?(>=–—-]\s*|\b(?:e|que|tem que|temos que|falta|precisa|precisamos|vamos|antes|primeiro|depois|ainda|deve|so)\s+)(?:(?:antes|primeiro|ainda)\s+)?(?:(?:chamar|cobrar|acionar|contratar|consultar|procurar|envolver|convencer|esperar|cutucar|reservar|agendar|perguntar (?:a|ao|aos|as|para|pra|pro)|pedir (?:a|ao|aos|as|para|pra|pro)|solicitar (?:a|ao|aos|as|para)|(?:falar|conversar|combinar|alinhar|agendar|marcar|negociar|verificar|ver|fechar|resolver|acertar|checar|confirmar|validar|definir|sentar|tratar|discutir|contar) (?:com|junto a|junto ao))|(?:pegar|pedir|buscar|conseguir|obter|solicitar|agendar|marcar|encomendar|negociar|abrir|fechar|combinar|cobrar|comprar|puxar|reservar|acertar|confirmar|validar)\b[^,.;:()]{1,50}?\s(?:com|de|do|da|dos|das|a|ao|na|no|para|pra|pro|pelo|pela))|\b(?:horario|vaga|data|chamado|reuniao|pedido|orcamento|agenda|prazo|licenca|alvara|vistoria|protocolo|contrato|resposta|acesso|visita|chave|senha)s? (?:com|da|do|na|no|dos|das|aberto com|aberta com))\s+(?:o |a |os |as |time de |time da |time do |pessoal da |pessoal do |equipe de |equipe da |alguem da |alguem do ){0,2}$/u,
  lies: new RegExp(String.raw`\b${anyOf(words.lies)}\s+(?:o |a |os |as )?$`, 'u'),
  does: /^,?\s+(?:(?:primeiro|so|antes|ainda|tambem|e que)\s+)?(?!(?:usa|usam|gosta|gostam|sabe|sabem|recebe|recebem|ouve|ve|veem|acha|acham|quer|querem|reclama|reclamam|agradece|ganha|ganham|acompanha|acompanham|era|foi|fica|ficam|esta|esse|essa|este|toda|nova|que|de|cada|sobre|sempre|hoje)\b)[a-z]{2,}(?:a|e|am|em|oe|poe|az)\s+(?:o|a|os|as|um|uma|isso|isto|tudo|nosso|nossa|primeiro|antes|em|no|na|ate|para|com|cada|tod[oa]s?|\d+\w*)(?![\w-])/u,
  booked:
    /^\s*(?:,|:|\(|-|–)\s*(?:(?:cerca de|umas|uns|mais ou menos|ate|pelo menos)\s+)?(?:[~≈]\s*)?(?:\d|(?:um|uma|dois|duas|tres|quatro|cinco|seis|semanas?|a partir|ate|em|fim de|meados de|comeco de|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\b)/u,
  audience: new RegExp(String.raw`\b${anyOf(words.audience)}\s*(?::|=|->|a|ao|d[aoe]s?)?\s*$`, 'u'),
  settled: new RegExp(String.raw`^\s*${anyOf(words.settled)}`, 'u'),
  nothing:
    /\bsem (?=[\w-]+(?: [\w-]+){0,2},? sem \w+)|(?<=\b(?:nao|nada|ninguem|impossivel|inutil)\b[^.;]{0,60}\b)sem\b|(?<!\bou )\bsem\b(?! \w+r (?:nada|ninguem|nenhum))(?=[^.;]{0,80}\b(?:nao|nada|nem|ninguem|impossivel|inutil|nenhum|nenhuma|vazi[oa]|chute|cegas|parad[oa])\b)/gu,
  spelled: slipsOf(
    'precisa precisam precisamos depende dependem dependencia aguardando esperando espera aprovacao liberacao liberar validacao revisao bloqueado bloqueada pendente quando entregar entrega libera autorizacao',
  ),
}
