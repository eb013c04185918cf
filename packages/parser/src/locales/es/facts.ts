import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `a domicilio, domicilio, envio, envío, entrega, envíamelo, enviamelo, para entregar, delivery, para domicilio, envíenlo, envienlo, mandalo a, mándalo a, mandenlo a, mándenlo a, mándamelo a, traer a, me lo podeis traer, me lo podéis traer, me lo traes, me lo traen, traedlo, tráiganlo, traiganlo a, llevar a casa, llevenlo a, llévenlo a, me lo llevas, me lo llevais, me lo lleváis, me lo llevan, me lo traéis, que me lo traigan, para que me lo traigan, enviar a, entregar en, entreguen en, me lo mandas, me lo mandan, a mi casa, me lo subes, me lo envias, me lo acercas, que lo traigan, traerlo, traerme, reparto, llevadme, llevádmelo, llevadlo, llévenmelo, llévamelo, traédmelo, tráiganmelo, tráemelo, traemelo, me lo traés, me lo trae, me lo alcanzás, me lo alcanzas, me lo alcanza, alcánzamelo, me lo mandás, me los mandas, me las mandas, me los mandás, me las mandás, mandámelo, mándamelo, mandámelas, mándamelas, mandámelos, mándamelos, mándalas a, mándalos a, mándala a, mandadlo a, mandádmelo, envíamelas, envíamelos, envíalas a, envíalos a, me lo envías, me lo enviáis, envíenmelo, con envío, con delivery, con reparto, por delivery, que me lo manden, que me lo envíen, para envío, para delivery, para reparto, hasta mi casa, a mi depto, a mi departamento, a mi trabajo, envío a domicilio, entrega a domicilio, súbemelo, me lo subís, me lo suben`,
  pickup: `recojo, los recojo, lo recojo, la recojo, las recojo, paso a recoger, paso por, paso por el, paso por ellos, paso a por, paso por ella, voy a recoger, voy por, voy por el, voy por ellos, recoger, para recoger, para llevar, pasar a recoger, recogemos, recogerlo, recogerlos, paso yo, bajo yo, yo bajo, bajo a por, bajo a por ello, yo luego a por, a por ello, ya paso, voy a por, ire a por, iré a por, yo paso, ahi paso, ahí paso, pasamos, pasamos por, pasare, pasaré, pasaré por, recogeré, recogere, recolección, recoleccion, en tienda, en el local, pasa mi, pasa a buscar, lo busco, los busco, paso a buscar, retiro, paso a retirar, lo retiro, pasa a recoger, me paso, me lo llevo yo, lo paso a buscar, los paso a buscar, las paso a buscar, la paso a buscar, paso a buscarlo, paso a buscarlas, paso a buscarla, paso a buscarlos, voy a buscar, voy a buscarlo, voy a buscarla, voy a buscarlas, las busco, la busco, las retiro, la retiro, los retiro, retiro yo, retiro por el local, retiro en el local, retiro en local, retirar, para retirar, paso a retirarlo, lo paso a recoger, las paso a recoger, los paso a recoger, la paso a recoger, paso a recogerlo, paso a recogerla, paso a recogerlas, paso a recogerlos, paso a por ello, paso a por ellas, paso a por ellos, pasaré a recoger, pasamos a recoger, iré a recoger, voy a recogerlo, voy a recogerla, voy a recogerlas, voy a recogerlos, vamos a recoger, recogida, recogida en tienda, recogida en local, para recogida, lo recoge, los recoge, las recoge, la recoge, pasa a recogerlo, pasa a por ello, pasa a por ellas, lo recogemos, las recogemos, bajo a recoger, yo lo recojo, yo la recojo, yo las recojo, yo los recojo, yo lo busco, paso por ahí, lo llevo yo, me los llevo yo, me las llevo yo, take away, takeaway, pick up, voy por la, voy por las, voy por los, paso por la, paso por las, paso por los, pasamos por ellos, mando por, mando a recoger, mando a buscar, manda a recoger, en mostrador, en el mostrador, en sucursal, en la sucursal`,
  addressCue: `mi direccion es, mi dirección es, direccion, dirección, la direccion es, la dirección es, vivo en, estoy en, a la calle, a la, al, en la, en el, a, en, envíalo a, mandalo a, llevar a, llevarlo a, domicilio en, domicilio, entrega en, entregar en, ubicacion, ubicación, dir, envíen a, envíame a, estamos en, para la, domicilio a, para el, vivo en la, vivo en el, estoy en la, estoy en el, mándalas a, mándalos a, mándala a, mandámelo a, mándamelo a, mandámelas a, mándamelas a, mándamelos a, llévalo a, llevalo a, llévala a, llévalas a, llevadlo a, llevádmelo a, llévamelo a, llévenlo a, tráelo a, traelo a, tráela a, traedlo a, tráemelo a, traemelo a, tráiganlo a, envíamelo a, envíalas a, envíalos a, envíenlo a, enviar a, enviadlo a, entregar a, entrega a, entréguenlo en, entreguen en, entrégalo en, queda en, queda sobre, es en, es en la, es en el, dirección de entrega, mi dirección, mi dire es, mi dire, dire, para llevar a, envío a, delivery a, reparto a, traer a, tráeme a, mándame a, mandar a`,
  street: `calle, c, c/, av, avda, avenida, ave, carrera, cra, kra, cr, cl, clle, diagonal, transversal, plaza, pza, plza, paseo, callejon, callejón, blvd, bulevar, boulevard, colonia, col, fraccionamiento, fracc, privada, priv, circuito, calzada, camino, carretera, ronda, urbanizacion, urbanización, urb, barrio, via, vía, insurgentes, pasaje, psje, cerrada, andador, prolongación, prol, sur, norte, glorieta, rambla, travesía, jirón, jr, autopista, manzana, mz, pje, pasadizo, bv, bvar, boul, diag, carrer, plazuela, plazoleta, polígono, passeig, costanera, malecón, residencial, resid, conj, costanilla, corredera, ribera, mza`,
  place: `numero, número, num, nº, no, piso, depto, departamento, dpto, apto, apartamento, apt, edificio, edif, torre, interior, int, exterior, ext, bloque, casa, local, oficina, puerta, portal, escalera, esc, izq, izquierda, derecha, dcha, der, bajo, atico, ático, entre, esquina, frente a, frente al, junto a, junto al, al lado de, al lado del, cerca de, cerca del, conjunto, manzana, lote, cp, código postal, codigo postal, planta, dto, km, referencia, condominio, cto, unidad, detras de, detrás de, bajos, timbre, nivel, pb, planta baja, entrepiso, ph, monoblock, dúplex, nave, pta, e/, esq, esquina con, cerca a, diagonal a, atrás de, en frente de, enfrente de, enfrente del, al frente de, al frente del, blq, chalet, chalé, depa`,
  nameCue: `me llamo, mi nombre es, nombre, el nombre es, soy, a nombre de, a nombre, de parte de, habla, le habla, te habla, soy la, soy el, aqui, de, a mi nombre, pedido a nombre de, les habla, al nombre de, anótalo a nombre de, nombre para el pedido, a nombre del, a nombre de la, ponlo a nombre de, ponelo a nombre de, apúntalo a nombre de, apuntalo a nombre de, anotalo a nombre de, anota a nombre de, es para, pedido para, pedido de, encargo de, os habla, les saluda, te saluda, le saluda, acá, acá habla, habla la, habla el, aquí`,
  phoneCue: `telefono, teléfono, tel, cel, celular, movil, móvil, numero, número, mi numero es, mi número es, whatsapp, wpp, wasap, llamame al, contacto, tlf, tfno, telf, fono, mi cel, mi cel es, mi tel, mi móvil es, mi móvil, mi celular, mi celu, celu, mi teléfono, mi número, fijo, llamar al, llámame al, llámenme al, marcar al, mi whatsapp, mi wasap, wsp, guasap`,
  cash: `efectivo, en efectivo, cash, pago en efectivo, contado, al contado, pago con billete, traigo, tengo un billete de, pago con un billete, en metalico, en metálico, metálico, con billete de, pago con, voy a pagar con, billete de, completo en efectivo, un billete de, con un billete de, billetes de, pago con un billete de, en mano, efvo, en efvo`,
  cashOnDelivery: `contra entrega, pago contra entrega, contraentrega, pago al recibir, pagar al recibir, al recibir, pago cuando llegue, pago al repartidor, pago a contra entrega`,
  card: `tarjeta, con tarjeta, pago con tarjeta, tarjeta de credito, tarjeta de crédito, tarjeta de debito, tarjeta de débito, terminal, datafono, datáfono, la terminal, débito, credito, crédito, tpv, visa, mastercard, con la tarjeta, pago tarjeta, posnet, pos, con débito, con crédito, traigan la terminal, traigan terminal, lleven terminal, lleven la terminal, traé el posnet, traigan el posnet, lleven el posnet, lleven datáfono, traigan datáfono, lector de tarjetas, redcompra, contactless, apple pay, google pay`,
  transfer: `transferencia, por transferencia, transfiero, transferir, te transfiero, bizum, por bizum, nequi, daviplata, spei, deposito, depósito, hago transferencia, oxxo, datos bancarios, numero de cuenta, número de cuenta, mercado pago, yape, plin, cuenta bancaria, te hago la transferencia, transf, clabe, alias, pásame el alias, pasame el alias, pásame el cbu, cbu, cvu, mercadopago, transferencia bancaria, bre b, sinpe, sinpe móvil, zelle, pago móvil, pagomovil, iban, por nequi, por daviplata, por yape, por plin, te yapeo, yapeo, hago un bizum, un bizum, te hago bizum, te hago un bizum, transfe, por transfe, hago transfe`,
  payLink: `link de pago, link para pagar, link, el link, enlace de pago, pago en linea, pago en línea, pagar en linea, enlace, pagar online, pago online, liga de pago, la liga, me mandas el link, por internet`,
  payVerb:
    'pago, pagar, pagare, pagaré, pagamos, voy a pagar, se paga, pagaria, pagado, pagaría, abono, cancelo con, te pago, le pago, os pago',
  noteCue: `tocar el timbre, toca el timbre, toquen, toque, tocar, no toques, no toquen, timbre, portero, llamar al llegar, llame al llegar, llámame cuando, llamame cuando, avisar, avisame, avísame, avisa, avisen, dejar en, dejalo en, déjalo en, dejar con, dejenlo, déjenlo, hay que, pedir permiso, vigilante, portería, porteria, perro, codigo, código, cuidado, que no, que este bien, que esté bien, que venga, que vengan, servilletas, cubiertos, salsas, salsitas, popotes, limones, partido, partida, bien caliente, bien dorado, bien dorados, bien doraditos, bien cocido, que no esten, que no estén, que esten, que estén, maduros, maduras, maduro, madurito, maduritos, para comer hoy, verdes para, envuelto, envueltos, por separado, aparte, salsa aparte, verdura aparte, escojelos, escógelos, escoge, elige, elígeme, nota, porfa que, chile aparte, sin prisa, me marcas, me marca, bien envuelto, preguntar por, pregunta por, pregunten por, subir, sube por, que sean maduros, que salgan, cortado fino, fino, finito, grueso, gordita, finas, finito finito, feliz cumpleaños, que me llame, desechables, timbre roto, no funciona el timbre, no anda el timbre, timbre no funciona, el timbre no funciona, el timbre no anda, timbre descompuesto, llamar cuando lleguen, llamen cuando, llamen al llegar, llamad al llegar, llamad cuando, llámenme cuando, llámenme al llegar, llámame al llegar, me llaman al llegar, me llamas al llegar, me llamas cuando, me llaman cuando, me avisas cuando, me avisas al llegar, me avisan, avisad, avisen al llegar, avísenme, toquen timbre, toca timbre, toquen el timbre, tocad, golpear, golpeen, golpea la puerta, toquen la puerta, tocar la puerta, toquen fuerte, no tocar, no toquen timbre, dejar en portería, dejar en conserjería, dejadlo, dejadlo en, déjenlo en, dejar en recepción, en conserjería, conserje, conserjería, con el portero, con el conserje, perro bravo, cuidado con el perro, hay un perro, bebé durmiendo, no hagan ruido, sin hacer ruido, bien fría, bien frío, bien fríos, bien frías, bien helada, bien heladas, muy fría, muy frías, bien calientes, bien calentito, bien calentita, bien calentitas, bien tostado, bien tostados, bien tostaditos, cortado en, cortada en, cortadas en, cortados en, partida en, partido en, en mitades, en rodajas, en rodajas finas, con palillos, palillos, con cubiertos, sin cubiertos, con servilletas, muchas servilletas, platos desechables, vasos desechables, pajitas, sorbetes, bien cerrado, bien cerrada, bien empaquetado, bien empacado, separados, separadas, en bolsas separadas, para regalo, con velita, que llegue caliente, que lleguen calientes, escógeme, elegime, escoja, escójalas, no muy maduros, no muy maduras, bien maduros, bien maduras, maduritas, verdecitos, tirando a verdes`,
  changeNote: `cambio de, cambio para, traer cambio, traigan cambio, traiga cambio, trae cambio, cambio, vuelto, vueltas, feria, feria de, traigan feria, necesito cambio, traer vuelto, con cambio, traer cambio de, devuelta, vueltas de, vuelta de, lleven cambio, llevar cambio, traigan vuelto, vuelto de, con vuelto, traer vuelto de, traigan vuelto de, trae vuelto, traed cambio, llevad cambio, lleva cambio, lleve cambio, necesito vuelto, vuelta para, feria para, traer feria, devueltas, con vueltas, vuelto para, llevar vuelto`,
  hence: `así que, asi que, por eso, por lo que, por lo tanto, entonces`,
  allergy: `alergico, alérgico, alergica, alérgica, alergia, alergias, intolerante, intolerancia, celiaco, celíaco, celiaca, celíaca, da alergia`,
  people: 'personas, persona, comensales',
  money: `pesos, peso, euros, euro, eur, €, $, mxn, cop, soles, dolares, dólares, lana, varos, mil pesos, luca, lucas, pavos, mangos, pesitos, bolívares, quetzales, lempiras, colones, euritos, ars, clp`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: 'lo antes posible, cuanto antes, lo más pronto posible, lo mas pronto posible, ahora mismo, ya mismo, urgente, rápido, rapidito, de inmediato, enseguida, en seguida, lo más rápido posible, lo mas rapido posible, inmediatamente, ahoritica, ahorita mismo, ahora ya, tan pronto como',
  today: 'hoy, el dia de hoy, el día de hoy',
  tomorrow: 'mañana, manana, el dia de mañana, mñn',
  dayAfter: 'pasado mañana, pasado manana',
  tonight: 'esta noche, esta tarde, hoy en la noche, hoy por la noche, en la noche, para la noche',
  at: 'a la, a las, para las, para la, hacia las, sobre las, tipo, como a las, como a la, antes de las, despues de las, después de las, desde las, hasta las, tipo las, a eso de las, alas, x las, a partir de las',
  clock: 'h, hrs, horas, hs, en punto, hora',
  am: 'am, a.m, a.m., de la mañana, de la madrugada, por la mañana, en la mañana, de la manana, mañana por la mañana, am., madrugada',
  pm: 'pm, p.m, p.m., de la tarde, de la noche, por la tarde, por la noche, en la tarde, en la noche, pm., del mediodía, de tarde, de noche, la tarde',
  noon: 'mediodía, mediodia, al mediodía, al mediodia, medio día, medio dia, las doce del mediodia',
  midnight: 'medianoche, media noche, a medianoche',
  inTime: 'en, dentro de, en unos, en unas, en como, de aquí a',
  minutes: 'minutos, minuto, min, mins, minutitos, minutico, m',
  hours: 'horas, hora, hrs, hr, h, horita, horas y media',
  halfPast: 'media',
  quarterTo:
    'cuarto para las, cuarto para la, un cuarto para las, un cuarto para la, cuarto pa las, faltando un cuarto para las',
};

export const weekdays = [
  'lunes/lun.',
  'martes/mar.',
  'miércoles/mié/mie.',
  'jueves/jue/jue.',
  'viernes/vie.',
  'sábado/sáb/sabadito/sab.',
  'domingo/dom.',
];

export const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre/setiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, kilo, kilos, kilogramo, kilogramos, kilito, kilitos, quilo, kl',
  g: 'g, gr, grs, gramo, gramos, gms',
  lb: 'libra, libras, lb, lbs',
  l: 'l, lt, lts, ltr, litro, litros, litrito',
  ml: 'ml, mililitros, mililitro',
  cl: 'cl',
  dozen: 'docena, docenas, docenita, doc',
  piece:
    'pieza, piezas, pza, pzas, pz, unidad, unidades, ud, uds, lata, latas, botella, botellas, manojo, manojos, bolsa, bolsas, paquete, paquetes, caja, cajas, tarrina, tarrinas, bandeja, bandejas, barra, barras, brik, briks, bote, botes, cabeza, cabezas, orden, ordenes, órdenes, porcion, porción, porciones, plato, platos, vaso, vasos, cartón, garrafa, garrafas, atado, tarro, tarros, paq, sobre, sobres, saco, sacos, malla, mallas, ristra, ristras, racimo, racimos, mazo, mazos, ramo, ramos, ramito, cajetilla, cajetillas, rollo, rollos, tubo, tubos, frasco, frascos, pote, potes, cubeta, cubetas, canasta, canastas, vasito, vasitos, copa, copas, tetrabrik, garrafón, garrafones, bolsita, bolsitas, paquetito, paquetico, paqueticos, cajita, cajitas, botellita, botellitas, latita, latitas, barrita, barritas, envase, envases, trozo, trozos, pedazo, pedazos, rebanada, rebanadas, porcioncita, platito, cucurucho, cucuruchos, tableta, tabletas',
};
