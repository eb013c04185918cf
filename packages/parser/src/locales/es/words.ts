import type { WordClass } from '../../lexicon/shape.ts';

export const words: Partial<Record<WordClass, string>> = {
  filler: `por favor, porfa, porfis, porfi, pliss, plis, plis, xfa, x favor, pf, por fa, favor, si es tan amable, si puede, si puedes, cuando puedas, el, la, los, las, lo, le, les, me, te, se, nos, mi, mis, tu, su, sus,
    este, esta, estos, estas, ese, esa, eso, esos, esas, esto, aqui, ahi, alli, para, pa, es, son, ser, va, voy, vamos, y ya, ya, ya seria todo, seria todo, es todo, eso es todo, nada mas, nomas, no mas, y nada mas, y listo,
    listo, pues, bueno, oye, mira, a ver, eh, este pues, entonces, tambien, ademas, tambien quiero, hoy, ahora, ahorita, que, en, por, del, al, a, cielo, guapa, guapo, hija, hijo, amigo, amiga, jefe, jefa, veci, vecina, vecino, señora, señor, señorita, don, doña,
    joven, compa, parce, rey, reina, cariño, corazon, tata, mija, mijo, tio, tia, hermano, bro, mi hija, mi hijo, familia, casa, ella, el otro dia, niña, niño, niños, somos, personas, gente, pedido, orden, mi pedido, el pedido, te digo, te cuento, te encargo este, lista, la lista, cosas, cosa,
    porcion, porciones, porción de, orden de, ordenes de, orden, pieza, piezas, unidades, unidad, vaso, vasos, taza, plato, platos, plato de, bolsa de, botella de, manojo, manojo de, tarrina, tarrina de, paquete, paquete de, bandeja, caja de, cabeza de, cabezas de, lata de, latas de, barra, barra de, barras de,
    tamaño, de tamaño, rico, rica, buenos, buenas, bien, muy, mucho gusto, o sea, osea, creo, creo que, quizas, quiza, tipo, y luego, luego, despues, despacito, madre, mama, papa mio, esposo, esposa, mi esposo, mi esposa, marido, señas, gracias a dios, dia, tarde, noche, hay, tengo, tienen, tiene, tienes, soy, estoy, esta bien con, sale y vale, algo, digo, de las, de los, de la, de lo, con gusto, verdad, no se, porque, pero, aunque, si, siempre, las de, los de, la de, el de, total, en total, cada dia, que sean bien, hagame, hazme el favor, cuanto antes, nos gusta, gusta, gustan, por ahora, de momento, por hoy, para hoy, para llevar ya, que ya, solo eso, eso nada mas, quiere, quieren, voy que chuto, hermana, hermano, primo, suegra, cuñado, jefecito, chavo, chava, chavos, wey, güey, mano, mana`,
  order: `quiero, quisiera, queria, quería, queremos, querria, me gustaria, me da, me das, dame, deme, denos, me pones, ponme, pongame, póngame, me pone, me regala, me regalas, regáleme, regaleme, me vende, me vendes, necesito, necesitamos, te pido, le pido, pido, pedir, quiero pedir, quisiera pedir, me encargas, te encargo, le encargo, encargo,
    mandame, mándame, me mandas, me manda, mandeme, mándeme, enviame, envíame, me envias, me traes, me trae, traeme, tráeme, traigame, apuntame, apúntame, me apuntas, apunta, anotame, anótame, anota, me anotas, guardame, guárdame, me guardas, preparame, prepárame, preparen, me preparas, me llevo, voy a querer, vamos a querer, va a ser, van a ser, seria, serian, sería, serían, para mi, pa mi, pa mí, para mí, me puedes dar, me podrias dar, me podria dar, me puede dar, podrias ponerme, puedes ponerme, me podeis traer, me lo podeis traer, dejame, dame tambien, echame, échame, me echas, me despacha, despacheme, sirveme, sírveme, agregame, vendeme, quiero ordenar, ordenar, hazme, me haces, haceme, nos das, nos da, nos pones, ponnos, me colocas, regaleme por fa, pideme, busco, me apetece, tomare, tomaré, para comer, me das unos, me das unas`,
  article: 'un, una, unos, unas',
  and: 'y, e, mas, más, ademas, tambien, también, &, junto con, y tambien, y también, y luego, y despues, aparte, y aparte, y ademas, y de',
  or: 'o, u, ni',
  of: 'de, del, de la, de las, de los, d, al, a la, en, para, pa, de a, sabor, sabor a, tamaño',
  with: 'con, cn, c/, con mas, con extra de, lleva, lleve, llevan, que lleve, que lleven, y con, acompañado de, acompañada de, incluye, relleno de, rellena de, rellenas de',
  add: 'agrega, agregale, agrégale, agregar, añade, añadele, añádele, ponle, pónle, ponles, echale, échale, mete, metele, suma, súmale, sumale, y ponle, agregame, añademe, añádeme, ponganle, póngale, con adicional, adicion de, adicional de',
  neg: `sin, s/, sn, no, nada de, sin nada de, que no lleve, que no lleven, que no tenga, que no traiga, no le pongas, no le ponga, no le pongan, no le eches, no le echen, no me pongas, no quiero, no queremos, no pongas, no ponga, no lleve, ni, pero sin, pero no, excepto, menos el, menos la, quitando, quitandole, quitándole, sin la, sin el, sin las, sin los, y sin, libre de, no necesito, no me hace falta, ya no quiero, ninguno con, ninguna con, sin ningun, ni le pongas, ningun, ninguna`,
  negPost: 'no, aparte, por separado, tampoco, fuera',
  extra:
    'extra, mucho, mucha, muchos, muchas, bastante, bastantes, doble, harto, harta, hartos, mas, más, extra de, doble de, un monton de, bien de, cargado de, cargada de, con harto, con harta, con mucha, con mucho, mas de, ponle mas, mucha mas',
  less: 'poco, poca, pocos, pocas, poquito, poquita, poquitos, poquitas, menos, un poco de, un poquito de, apenas, con poco, con poca, con poquita, con poquito, bajo en, bajita en, tantito, tantita, una pizca de',
  normal:
    'normal, normales, regular, como viene, tal cual, con todo, de siempre, igual, como estaba, como esta, natural, completo, completos',
  all: 'todos, todas, los dos, las dos, ambos, ambas, los tres, las tres, los cuatro, las cuatro, a todos, a todas, todo, cada uno, cada una, a los dos, a las dos, para todos, a todo, todos los, todas las, todas ellas, a todos los, a todas las',
  part: 'de ellos, de ellas, de esos, de esas, de estos, de estas, de los, de las, de las cuales, de los cuales, de esos que',
  other:
    'la otra mitad, otra mitad, el otro, la otra, otro, otra, los otros, las otras, los demas, las demas, el resto, lo demas, lo otro, la otra que',
  sum: 'en total, total, un total de, total de, en total son, en total serian, total son',
  corr: `no espera, espera, espera no, no perdon, perdon, perdona, perdón, digo, mejor, mejor dicho, corrijo, quise decir, quería decir, no no, no mejor, uy no, ay no, mejor no, en realidad, bueno no, me equivoque, me equivoqué, rectifico, o mejor, no mentira, mentira, aguanta, no aguanta, no digo, espérate, esperate, no que, no asi no, pensandolo bien, ah no, nel mejor, cambio`,
  remove: `quita, quitame, quítame, quitale, quítale, quitales, quítales, quitar, quite, quítele, quitele, elimina, eliminar, elimine, borra, borrar, borre, saca, sacale, sácale, sacar, saque, sacame, sácame, cancela, cancelame, cancelar, retira, retirar, fuera, olvida, anula, anulame, descarta, ya no quiero, ya no, no quiero ya, bajame, bórrame, borrame, no pongas, tacha, tachame, omite, ya no va, quitas, me quitas, me sacas`,
  removePost:
    'ya no, no va, ya no va, fuera, no lo quiero, no la quiero, no los quiero, no las quiero, mejor no',
  replace: `cambia, cambiame, cámbiame, cambiar, cambie, cambio, sustituye, reemplaza, remplaza, cambiale, cámbiale, cambia el, cambia la, me cambias, cambiamos, intercambia, pasa, cambialo, cámbialo, cambialas, cámbialas, cambiemos, sustituir, reemplazar, me lo cambias, cambieme, cámbieme`,
  instead: `en vez de, en lugar de, en ves de, envez de, y no, por el, por la, en cambio de, no`,
  to: 'por, a, para, en, con, ->, =>, →, que sea, que sean, mejor, de',
  set: `que sea, que sean, sean, sea, mejor que sean, mejor que sea, ponlo, ponla, ponlas, ponlos, ponme, pon, pongame, póngame, deja, dejame, déjame, dejalo, déjalo, deje, dejelo, déjelo, sube, subele, súbele, subelo, súbelo, baja, bajale, bájale, bajalo, bájalo, haz, hazlo, hazla, hazlas, hazlos, aumenta, reduce, son, van a ser, serian, cambia a, pasa a, ahora son, que me pongas, quiero, solo quiero, quedan, queda, sería, mejor, que quede, que queden, actualiza, modifica, ponga`,
  more: `más, mas, otro, otra, otros, otras, uno más, una más, uno mas, una mas, otro mas, otra mas, adicional, agrega, agregale, agrégale, ponle, súmale, sumale, suma, añade, otros dos, otro par, aumentale, auméntale`,
  lineNo: `número, numero, num, núm, n°, nº, no, linea, línea, item, ítem, la linea, el numero, renglon, renglón, punto, opcion, la numero, lineas, el punto, articulo, artículo, producto numero`,
  same: 'igual, lo mismo, el mismo, la misma, del mismo, de la misma, mismo tamaño, del mismo tamaño, de las mismas, de los mismos, los mismos, las mismas, mismo, misma',
  each: 'cada, cada uno, c/u, por persona',
  only: 'solo, sólo, solamente, nada más, nomás, nada mas, unicamente, únicamente, puras, puros, puro, pura, namas, nomas',
  biggest:
    'la más grande, el más grande, la mas grande, el mas grande, mas grande, el grandote, la grandota, la mayor, grandota, grandote',
  smallest:
    'la más pequeña, el más pequeño, la mas chica, el mas chico, la más chica, el más chico, mas chico, mas chica, la mas pequeña, la más chiquita, el mas pequeño',
  middle: 'la de en medio, el de en medio, intermedio, la del medio, el del medio, la mediana',
  times: 'x, por',
  here: 'en eso, a ese, a esa, ahi mismo, encima, arriba, por encima, en ese, en esa, dentro',
};
