import type { OkrCast } from './okrCast.ts'

/** What the simulated people of session #1 know, in Portuguese. */
export const portugueseOkrs: OkrCast = {
  goals: [
    {
      text: 'Descobrir e entrar com segurança em partidas por perto',
      label: 'Descoberta',
      priority: 1,
      keyResults: ['50 % dos novos usuários entram em uma partida em 48 horas', 'Buscas sem resultado caem pela metade'],
      words: ['busca', 'perto', 'encontr', 'descobr', 'recomend', 'organiz'],
    },
    {
      text: 'Confiança com partidas e jogadores transparentes',
      label: 'Confiança',
      priority: 2,
      keyResults: ['60 % das partidas concluídas têm ao menos 4 jogadores avaliados'],
      words: ['confia', 'presenc', 'falt', 'cancel', 'confirm', 'acontec', 'comunidade'],
    },
    {
      text: 'Crescimento com compartilhamento e convites',
      label: 'Crescimento',
      priority: 2,
      keyResults: ['25 % dos convidados entram na primeira partida'],
      words: ['convi', 'compartilh', 'amigo', 'cresc', 'grupo'],
    },
  ],
  duties: [
    'Busca, ranking e recomendações',
    'Avaliações, denúncias e regras da comunidade',
    'Inscrição, lembretes e presença',
    'Planejamento, quadras e pagamentos',
    'Convites, links e primeiros passos',
  ],
  question: 'Uma partida adiada para outro dia conta como cancelada?',
  ideas: {
    Noor: [
      {
        text: 'Presença em que todos podem confiar, da inscrição ao apito inicial',
        more: { metric: 'Confirmados que comparecem', 'pain-or-gain': 'Nove pessoas na quadra sem a décima' },
      },
      { text: 'Quem cancela de novo e de novo sente uma consequência' },
      { text: 'Uma partida confirmada acontece', more: { hypothesis: 'Se perguntarmos na véspera, então menos gente cancela no dia' } },
      { text: 'Deixar mais bonito' },
    ],
    Teo: [
      {
        text: 'Quem organiza completa o time sem correr atrás de ninguém',
        more: { 'pain-or-gain': 'Uma hora de ligações por partida', metric: 'Minutos de organização por partida' },
      },
      { text: 'A lista de espera anda sozinha quando alguém cancela' },
      {
        text: 'Lembretes que quem organiza não precisa escrever',
        more: { hypothesis: 'Se o lembrete sair sozinho, então organizam mais' },
      },
      { text: 'Nenhuma quadra reservada duas vezes' },
    ],
    Iris: [
      { text: 'Todos veem se a partida é confiável antes de entrar', more: { metric: 'Presença em porcento' } },
      { text: 'Subir a presença de 71 para 85 porcento', more: { hypothesis: 'Se a presença for visível, então cumprem a palavra' } },
      {
        text: 'A primeira partida não é cancelada, e quem é novo volta',
        more: { 'pain-or-gain': 'Primeira partida cancelada é a última' },
      },
      { text: 'Grupos que jogam toda semana ficam juntos' },
    ],
    Kofi: [
      { text: 'Amigos convidados veem a partida sem instalar nada', more: { metric: 'Convidados que entram em uma partida' } },
      { text: 'Compartilhar uma partida leva dois toques', more: { hypothesis: 'Se compartilhar for fácil, então mais amigos entram' } },
      { text: 'Um quarto dos convidados joga a primeira partida' },
      { text: 'O link do convite não expira antes do jogo', more: { 'pain-or-gain': 'Amigos tocam em links mortos' } },
    ],
    Lena: [
      { text: 'Quem é novo encontra uma partida perto em um minuto', more: { metric: 'Novos usuários em uma partida em 48 horas' } },
      {
        text: 'Ranking da busca que conhece nível e distância',
        more: { hypothesis: 'Se o ranking conhecer o nível, então mais gente nova entra' },
      },
      { text: 'Busca rápida em um celular comum', more: { 'pain-or-gain': 'Quatro segundos até a primeira partida' } },
      { text: 'Partidas recomendadas para quem jogou uma vez' },
    ],
  },
  blockers: {
    Noor: 'A presença não fica registrada: precisamos do time de plataforma para medir',
    Teo: 'Os donos das quadras precisam aceitar abrir a agenda',
    Iris: 'O histórico está em três tabelas, Ciência de Dados precisa dele em uma',
    Kofi: 'O jurídico precisa olhar os convites a quem não tem cadastro',
    Lena: 'Um novo ranking pede duas semanas de Ciência de Dados',
  },
  sheets: [
    {
      objective: 'Partidas acontecem como combinado',
      pains: 'Três em cada dez confirmados faltam, e os outros descobrem na quadra',
      gains: 'Uma noite com que se pode contar',
      metrics: 'Presença, partidas canceladas no dia',
      keyResult: { metric: 'Confirmados que comparecem', unit: '%', baseline: 71, target: 85 },
      hypothesis: {
        if: 'pedirmos confirmação na véspera',
        gives: 'as partidas canceladas no dia caem pela metade',
        mustBeTrue: 'Jogadores leem mensagens à noite',
      },
    },
    {
      objective: 'Quem organiza completa o time sem correr atrás',
      pains: 'Uma hora de ligações por partida',
      gains: 'Time completo na véspera',
      metrics: 'Minutos por partida, tempo até completar o time',
      keyResult: { metric: 'Tempo de organização por partida', unit: 'minutos', baseline: 60, target: 20 },
      hypothesis: {
        if: 'a lista de espera andar sozinha',
        gives: 'organizar leva menos de 20 minutos',
        mustBeTrue: 'Quem espera responde em uma hora',
      },
    },
    {
      objective: 'Quem é novo encontra uma partida perto',
      pains: 'Metade das buscas em cidades pequenas termina sem partida',
      gains: 'Uma partida do seu nível em um minuto',
      metrics: 'Primeira partida em 48 horas, buscas sem resultado',
      keyResult: { metric: 'Novos usuários que entram em uma partida em 48 horas', unit: '%', baseline: 31, target: 50 },
      hypothesis: {
        if: 'o ranking conhecer nível e distância',
        gives: 'metade dos novos usuários entra em 48 horas',
        mustBeTrue: 'Há partidas suficientes por perto',
      },
    },
    {
      objective: 'Jogadores convidam seus amigos',
      pains: 'Amigos precisam instalar o aplicativo para ver a partida',
      gains: 'Partida compartilhada é partida cheia',
      metrics: 'Convidados que entram',
      keyResult: { metric: 'Convidados que entram na primeira partida', unit: '%', baseline: 9, target: 25 },
      hypothesis: {
        if: 'o convite abrir a partida no navegador',
        gives: 'um quarto dos convidados entra',
        mustBeTrue: 'Amigos confiam em um link no mensageiro',
      },
    },
    {
      objective: 'Grupos jogam toda semana',
      pains: 'Um grupo se desfaz depois de duas semanas sem quadra',
      gains: 'As mesmas pessoas toda terça',
      metrics: 'Grupos com partida toda semana',
      keyResult: { metric: 'Grupos que jogam toda semana', unit: 'grupos', baseline: 120, target: 200 },
      hypothesis: {
        if: 'o grupo reservar a quadra para a temporada',
        gives: 'os grupos duram o dobro',
        mustBeTrue: 'Donos de quadra aceitam temporadas',
      },
    },
  ],
}
