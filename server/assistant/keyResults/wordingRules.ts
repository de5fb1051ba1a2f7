import { isOutput } from '../../../okra/checks/okrs.ts'
import { wordListsOf } from '../../../okra/checks/wordLists.ts'
import type { Language } from '../../../okra/ports/assistant.ts'
import { folded } from '../text/plain.ts'

/** What the words of a text tell, per language; all patterns read folded text. */
interface Wording {
  /** Verbs that only hand something over where nothing says what it changes; the checks know the others. */
  readonly makes: RegExp
  /** A thing that was handed over: "module shipped". */
  readonly made: RegExp
  /** Words of praise that nobody can count. */
  readonly praise: RegExp
  /** Words that tell what is counted. */
  readonly counts: RegExp
}

const THING =
  '(?:modules?|pages?|features?|apps?|portals?|dashboards?|versions?|apis?|systems?|services?|tools?|forms?|campaigns?|platforms?|engines?|integrations?|redesigns?|prototypes?|mvp|releases?|flows?|screens?|sites?|websites?|models?|pipelines?|librar(?:y|ies)|functions?|components?|epics?|milestones?|stories)'
const COISA =
  '(?:modulos?|paginas?|funcionalidades?|apps?|aplicativos?|portal|portais|paine(?:l|is)|vers(?:ao|oes)|apis?|sistemas?|servicos?|ferramentas?|formularios?|campanhas?|plataformas?|motor(?:es)?|integrac(?:ao|oes)|prototipos?|mvp|telas?|sites?|modelos?|bibliotecas?|mapas?|componentes?)'

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    makes:
      /^(?:create|build|finish|complete|set up|add|design|redesign|write|replace|connect|integrate|prepare|produce|organi[sz]e|hold|run|conduct|document|automate|test|hire|open|start|upgrade|move|put) (?!.*\b(?:who|that|which)\b)/u,
    made: new RegExp(
      `\\b${THING} (?:[\\w-]+ )?(?:(?:is|are|was|were|be|been|goes?|gets?) )?(?:launched|released|shipped|deployed|implemented|rolled out|migrated|developed|built|published|delivered|introduced|finished|completed|live|in production|in place)\\b`,
      'u',
    ),
    praise:
      /\b(?:better|nicer|smoother|simpler|easier|happier|friendlier|cleaner|greater|stronger|faster|quicker|smarter|best|great|good|nice|smooth|seamless|modern|efficient|effective|intuitive|user-friendly|world-class|delightful|robust|reliable|attractive|engaging|optimal|excellent|high-quality|state of the art|improv\w+|enhanc\w+|optimi[sz]\w+|quality|experience|happy|satisfied|excellence|awareness|visibility|usability|strengthen\w*|foster\w*|raise the bar)\b/u,
    counts:
      /\d|%|\b(?:share|percentage|percent|proportion|number|count|rate|ratio|median|average|mean|per|time to|time from|days?|hours?|minutes?|seconds?|weeks?|nps|csat|score|revenue|cost|costs|within|who|that|which|from|without|calls|tickets|complaints|errors|bookings|orders|visits|returns|amount|duration|latency|conversion|retention|churn)\b/u,
  },
  'pt-BR': {
    makes:
      /^(?:criar|construir|finalizar|concluir|terminar|montar|adicionar|desenhar|redesenhar|escrever|substituir|conectar|integrar|preparar|produzir|organizar|realizar|fazer|documentar|automatizar|testar|contratar|abrir|colocar|configurar|atualizar) (?!.*\bque\b)/u,
    made: new RegExp(
      `\\b${COISA} (?:[\\w-]+ ){0,2}(?:lancad|liberad|entregue|implantad|implementad|migrad|desenvolvid|construid|publicad|concluid|pront|no ar|em producao)`,
      'u',
    ),
    praise:
      /\b(?:melhor|melhores|melhorar|melhoria|mais (?:facil|simples|rapid[oa]s?|eficientes?|fluid[oa]s?|modern[oa]s?|agil|ageis|agradave(?:l|is)|confiave(?:l|is)|intuitiv[oa]s?|amigave(?:l|is))|otim[oa]s?|otimizar|boa|bom|eficiente|eficaz|intuitiv[oa]|modern[oa]|agradavel|qualidade|experiencia|feliz(?:es)?|satisfeit[oa]s?|excelencia|excelente|aprimorar|fortalecer|visibilidade|engajamento)\b/u,
    counts:
      /\d|%|\b(?:parcela|percentual|porcentagem|proporcao|numero|quantidade|taxa|razao|mediana|media|por|tempo (?:de|ate|medio)|dias?|horas?|minutos?|segundos?|semanas?|nps|csat|nota|receita|custos?|dentro de|que|em ate|sem|chamados|reclamacoes|erros|reservas|pedidos|visitas|duracao|conversao|retencao)\b/u,
  },
}

/** A text that says what is handed over, not what it changes: "Launch the page", "Module shipped to all". */
export function saysOutput(text: string, language: Language): boolean {
  const lists = wordListsOf(language)
  const words = folded(text).trim()
  return (lists !== null && isOutput(text, lists)) || WORDING[language].makes.test(words) || WORDING[language].made.test(words)
}

/** A text of praise ("a smoother arrival") that names nothing to count. */
export function isVague(text: string, language: Language): boolean {
  return WORDING[language].praise.test(folded(text)) && !saysCount(text, language)
}

/** A text that tells what is counted: "share of", "per week", "who". */
export function saysCount(text: string, language: Language): boolean {
  return WORDING[language].counts.test(folded(text))
}
