import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `entrega, entregar, delivery, para entrega, pra entrega, pra entregar, entrega em, entrega na, entrega no, entregar em, entregar na, manda pra, mandar pra, leva em, leva na, traz em, traz na, trazer em, trazer na, manda entregar, em casa, no meu endereço, entrega pra, entrega pras, entregam, envia pra, entregue em, mandem para, me entrega, entrega aqui, pra entregarem, para entregar, é pra entregar, é para entregar, entregar em casa, leva em casa, levar em casa, levem a, traga em casa, traz em casa, trazem a casa, entregue na, entregue no, entreguem, entreguem na, entreguem no, com entrega, por entrega, entrega ao domicílio, ao domicílio, a domicílio, em domicílio, mandem entregar, mande entregar, pode entregar, podem entregar, me traz aqui, traz aqui, manda aqui, manda aqui no, manda aqui na, manda pro, manda para, mandar pro, mandar para, envia pro, envia para, envie para, enviem para, leva pra, leva para, leva pro, entrega aqui em casa, aqui em casa`,
  pickup: `retirar, retirada, vou retirar, retiro, retiro aí, buscar, vou buscar, busco, busco aí, passo aí, passo ai, passo pra pegar, vou passar, passar aí, pra pegar, pegar, vou pegar, pego aí, pego, pego na loja, na loja, no balcão, levantar, vou levantar, passo para levantar, para levantar, para levar, pra viagem, viagem, retira, vou aí buscar, pra buscar, passar pra pegar, passa pra pegar, passo lá, vou aí pegar, meu marido passa, passo depois, passo no, recolher, vou recolher, passo para buscar, passo aí para buscar, passo aí pra pegar, passo pra buscar, passo buscar, passo a buscar, passo por aí, passo já aí, eu passo aí, eu passo, eu busco, eu pego, eu retiro, vou aí retirar, vou lá buscar, vou buscar aí, vou passar aí, levanto, levanto na loja, levanto aí, levantar na loja, recolho, recolher na loja, para recolher, retirada no local, retirada na loja, retirar no local, retirar na loja, retirar no balcão, pra retirar, para retirar, pra retirada, take away, takeaway, para take away, em take away, pra levar, para viagem, busca no local, buscar na loja, buscar aí, para buscar, minha esposa passa, minha mulher passa, meu filho passa, minha filha passa, meu marido vai buscar, alguém passa, mando buscar, mandar buscar, pego no balcão`,
  addressCue: `endereço, endereco, meu endereço, meu endereço é, o endereço é, end, fica na, fica no, moro na, moro no, na, no, em, para a, pra, entrega na, entrega no, entregar na, entregar no, entrega em, entregar em, manda na, manda no, mandar pra, manda pra, leva na, aqui na, aqui no, estou na, estou no, tô na, to na, localização, traz na, para, à, moro em, resido na, resido no, moro aqui na, estou aqui na, tô aqui na, tô no, é na, é no, fica em, a morada é, morada, minha morada, a minha morada é, morada de entrega, endereço de entrega, entregue na, entregue no, entreguem na, entreguem no, levem à, levem a, leve à, leve na, leve no, leva no, traga na, traga no, tragam na, tragam à, traz no, manda aqui na, manda aqui no, manda em, mandar na, mandem na, mandem no, mandem para a, mandem para o, mande para a, mande para o, envie para, enviem para a`,
  street: `rua, r, avenida, av, travessa, trav, tv, alameda, al, praça, pça, largo, estrada, rodovia, rod, beco, viela, ladeira, quadra, qd, conjunto, cj, condomínio, condominio, vila, bairro, jardim, parque, centro, servidão, loteamento, residencial, sqn, sqs, via, calçada, urbanização, bloco, rotunda, urb, azinhaga, escadinhas, pátio, terreiro, marginal, vereda, cais, chácara, povoado, comunidade, superquadra`,
  place: `número, numero, n°, nº, num, casa, apto, apt, ap, apartamento, bloco, bl, torre, andar, fundos, lote, lt, sala, loja, portaria, esquina, perto de, perto do, perto da, em frente, em frente ao, em frente a, ao lado, ao lado de, ao lado do, ao lado da, próximo a, próximo ao, próximo à, atrás do, atrás da, portão, cep, km, sobrado, prédio, edifício, ed, ponto de referência, referência, interfone, esq, direito, dto, frente, r/c, chácara, entre, cave, rés do chão, esquerdo, porta, moradia, vivenda, cobertura, kitnet, sobreloja, térreo, ao pé de, ao pé do, ao pé da, junto ao, junto à, defronte, pt ref, ref`,
  nameCue: `meu nome é, meu nome, nome, o nome é, me chamo, chamo-me, sou o, sou a, sou, em nome de, no nome de, no nome do, no nome da, em nome da, em nome do, aqui é, aqui é o, aqui é a, aqui quem fala é, quem fala é, daqui fala, daqui fala o, daqui fala a, daqui é, fala o, é o, é a, pra, anota no nome do, anota no nome da, nome do cliente, pedido do, pedido da, aqui fala, aqui fala o, aqui fala a, quem fala, fala a, da parte de, em nome, põe no nome de, põe em nome de, coloca no nome de, coloca em nome de, nome para, nome pra, é em nome de`,
  phoneCue: `telefone, tel, fone, celular, cel, telemóvel, telemovel, tlm, whats, whatsapp, zap, número, meu número, meu telefone, contato, contacto, liga no, ligar no, ligue para, ligue para o, ligue pro, liga para, liga para o, liga pro, liguem para, ligar para, ligar para o, meu whats, meu zap, meu número é, meu telefone é, meu cel, meu celular, número de telefone, contacto telefónico, o contacto é, o contato é, telef, tlf`,
  cash: `dinheiro, em dinheiro, pago em dinheiro, espécie, em espécie, cash, em numerário, numerário, a dinheiro, no dinheiro, vou pagar em dinheiro, tenho uma nota de, nota de, dinheiro vivo, pago com nota de, uma nota de, com uma nota de, com nota de, pago com uma nota de, dinheiro na hora, em cash, no dinheiro mesmo, em notas`,
  cashOnDelivery: `pago na entrega, pagar na entrega, pagamento na entrega, na entrega em dinheiro, dinheiro na entrega, à cobrança, contra entrega, pago quando chegar`,
  card: `cartão, cartao, no cartão, no cartao, débito, debito, crédito, credito, no débito, no crédito, maquininha, maquina de cartão, máquina de cartão, traz a maquininha, leva a maquininha, multibanco, vale refeição, vr, passo o cartão, na maquininha, cartão de crédito, cartão de débito, contactless, aproximação, alelo, sodexo, cartão na entrega, na máquina, maquineta, tpa, leva maquininha, leva a máquina, levar maquininha, levar a maquininha, traz maquininha, trazer maquininha, cartão multibanco, vale alimentação, ticket refeição, vale ticket, no ticket`,
  transfer: `pix, no pix, por pix, via pix, faço um pix, chave pix, transferência, transferencia, transferir, mbway, mb way, ted, depósito, transfiro, qual a chave, pelo pix, faço o pix, pago no pix, por mb way, por mbway, via mb way, pago por mbway, faço mbway, faço transferência, transferência bancária, iban, picpay, chave do pix, qual o pix, manda o pix, manda a chave, me passa o pix, me passa a chave, passa o pix, passa a chave, copia e cola`,
  payLink: `link de pagamento, link, manda o link, pagar online, pagamento online, me manda o link, link pra pagar, link para pagar, pago pelo link, pelo link, pago online`,
  payVerb: 'pago, pagar, pagamento, vou pagar, pagamos, pagarei, forma de pagamento, pagando',
  noteCue: `tocar a campainha, toca a campainha, toque a campainha, tocar campainha, campainha, interfone, tocar o interfone, chama no portão, chamar no portão, deixar na, deixa na, deixar com, deixa com, deixar no, portaria, porteiro, cachorro, cão, cuidado com, buzina, buzinar, me liga quando, liga quando chegar, avisa quando, avisar quando, me avisa, capricha, caprichar, bem passado sem, talheres, guardanapo, guardanapos, canudo, canudos, sachê, sachês, cortado, corta, corta ao meio, cortar, separado, embalar, embrulha, bem quente, bem gelada, bem geladas, bem gelado, bem moreninho, moreninhos, bem assado, assadinho, branquinho, branquinhos, maduro, madura, maduras, maduros, verdes, verdinha, verdinhas, não muito, por favor que, código, senha, sem açúcar não, obs, observação, procurar por, procura por, pergunta por, subir, bem torrado, sem pressa, bem fininho, não toca, não tocar, descartável, descartáveis, feliz aniversário, com cuidado, toque à campainha, tocar à campainha, toca à campainha, bata à porta, bate à porta, bater à porta, bate na porta, bater na porta, bata no portão, bate palma, bater palma, não tocar a campainha, não toque a campainha, não toca a campainha, campainha não funciona, campainha quebrada, interfone quebrado, interfone não funciona, interfonar, chamar no interfone, chame no interfone, deixe na, deixe no, deixe com, deixem na, deixem no, deixem com, deixar em, avisar na portaria, avise na portaria, avise quando, avisem quando, avise ao chegar, avisem ao chegar, avisa ao chegar, me avisem, me chama quando, chama quando chegar, ligar ao chegar, ligar quando chegar, ligue quando chegar, ligue ao chegar, liguem ao chegar, liga ao chegar, me liga ao chegar, manda mensagem quando, manda msg quando, com o porteiro, com a vizinha, cão bravo, cachorro bravo, bem quentinho, bem quentinha, bem quentes, bem geladinha, bem geladinho, bem fresca, bem frescas, bem fresquinho, bem fria, bem frias, bem tostado, bem tostada, cortado em, cortada em, cortados em, cortadas em, cortado ao meio, cortada ao meio, cortar em, corta em, corte em, em fatias finas, em rodelas, em cubos, sem cortar, com talheres, sem talheres, palhinha, palhinhas, embalado separado, embalar separado, em embalagens separadas, em sacos separados, pra presente, para presente, velinha, com velinha, madurinhos, madurinhas, não muito madura, não muito maduras, meio verdes`,
  changeNote: `troco pra, troco para, troco de, levar troco, leva troco, precisa de troco, preciso de troco, traz troco, trazer troco, manda troco, tragam troco, trago troco, sem troco, não precisa de troco, trocado, troco p/, troco p, preciso troco, tragam troco para, traga troco, leve troco, levem troco, com troco`,
  hence: `então, entao, por isso, portanto, daí`,
  allergy: `alérgico, alergico, alérgica, alergica, alergia, alergias, intolerante, intolerância, intolerancia, celíaco, celíaca, celiaco, lactose`,
  people: 'pessoas, pessoa',
  money: `reais, real, r$, conto, contos, pila, euros, euro, €, centavos, pratas, brl, mangos`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: 'o mais rápido possível, o mais rapido possivel, o quanto antes, quanto antes, agora mesmo, já já, urgente, rápido, imediatamente, pra já, para já, pra agora, assim que possível, assim que puder, logo que possível, o mais breve possível, o mais depressa possível, nesse instante, neste instante, nesse exato momento, neste momento',
  today: 'hoje, hj, dia de hoje',
  tomorrow: 'amanhã, amanha, amnh, amanhah',
  dayAfter: 'depois de amanhã, depois de amanha',
  tonight: 'hoje à noite, hoje a noite, esta noite, essa noite, de noite, logo à noite, à noite',
  at: 'às, as, à, a, ás, para as, pras, pra, pelas, por volta das, por volta de, lá pelas, até as, até às, antes das, depois das, a partir das, das, umas, para a, pra uma, tipo',
  clock: 'h, hs, hrs, horas, hora, em ponto, hr',
  am: 'da manhã, da manha, de manhã, de manha, am, da madrugada, pela manhã, de madrugada, manhã',
  pm: 'da tarde, da noite, de tarde, de noite, à noite, a noite, à tarde, pm, pela tarde, pela noite, na hora do almoço',
  noon: 'meio-dia, meio dia, ao meio dia, meiodia',
  midnight: 'meia-noite, meia noite, à meia noite',
  inTime: 'em, daqui a, dentro de, em uns, daqui, em umas, daqui uns',
  minutes: 'minutos, minuto, min, mins, minutinhos',
  hours: 'horas, hora, hr, hrs, h, horinhas',
  quarterTo: 'quinze para as, um quarto para as',
};

export const weekdays = [
  'segunda-feira/segunda/seg.',
  'terça-feira/terça/ter.',
  'quarta-feira/quarta/qua.',
  'quinta-feira/quinta/qui.',
  'sexta-feira/sexta/sex.',
  'sábado/sáb/sab.',
  'domingo/dom/dom.',
];

export const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, quilo, quilos, kilo, kilos, quilograma, kl, quilinho, kgzinho',
  g: 'g, gr, grs, grama, gramas, gms, gramos',
  l: 'l, lt, lts, litro, litros, ltr',
  ml: 'ml, mililitros',
  cl: 'cl',
  dozen: 'dúzia, dúzias, duzia, duzias, dz, dúz',
  piece: `unidade, unidades, un, und, unid, peça, peças, lata, latas, latinha, latinhas, garrafa, garrafas, pacote, pacotes, pct, pcts, pcte, caixa, caixas, cx, bandeja, bandejas, maço, maços, pé, pés, cabeça, cabeças, porção, porções, copo, copos, prato, pratos, saco, sacos, pote, potes, rolo, rolos, fardo, fardos, frasco, frascos, barra, barras, pedaço, pedaços, saquinho, saquinhos, galão, galões, carteira, cubo, cubos, tablete, tabletes, tubo, tubos, ramo, ramos, molho de, molhos de, cacho, cachos, dente, dentes, emb, embalagem, embalagens, boião, boiões, saqueta, saquetas, taça, taças, canequinha, caneca, canecas, garrafão, garrafões, pacotinho, pacotinhos, caixinha, caixinhas`,
};
