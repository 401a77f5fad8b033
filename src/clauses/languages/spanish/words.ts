import type { Lexicon } from "../../marks.ts";
import type { Tokens } from "../../tokens.ts";
import { bare, lexicon } from "../spelling.ts";

/** "Puede …" at the beginning of a sentence speaks to the reader: it becomes "tupuede". */
export function withSubject(tokens: Tokens): Tokens {
  const at = tokens.words[0] === "no" ? 1 : 0;
  if (!SUBJECTLESS.has(tokens.words[at] ?? "")) return tokens;
  return { ...tokens, words: tokens.words.map((word, i) => (i === at ? `tu${word}` : word)) };
}
const SUBJECTLESS = new Set(["puede", "podra", "debe", "debera", "tiene"]);

const TRAINED =
  "(ar|a|an|amos|ando|ado|ada|ados|adas|e|en|emos|aremos|aran|arse|arlos|arlas|amiento|amientos)";
const MADE = "(ado|ada|ados|adas)";

export const SPANISH_WORDS: Lexicon = lexicon(
  {
    TRAIN: `entren${TRAINED}; reentren${TRAINED}; afin(ar|amos|ado); ajuste fino; ajustes finos; ajustar; ajustamos`,
    TRAINING: `(nuestra ia|nuestro modelo) sea mas; nuestros modelos sean mas; ensenar a (nuestros|nuestra|los|la) (modelos|ia|algoritmos|inteligencia); aprendizaje de (nuestros|los|nuestra) (modelos|algoritmos|ia); entrenamiento de (la|nuestra|una) ia; entrenamiento de ia`,
    CORPUS: `datos de entrenamiento; conjunto(s|) de entrenamiento; conjunto(s|) de datos de entrenamiento; fines de entrenamiento`,
    BETTER: `mejor(ar|a|as|amos|an|ando|e|en|emos|aremos|arlos|arlas); desarroll(ar|a|o|amos|an|ando|e|en|aremos); perfeccion(ar|a|amos|an|ando|amiento); optimiz(ar|a|amos|an|acion);
      disen(ar|a|o|amos); probar; prueba(s|); crear; creacion; creamos; validar; validacion; evaluar; evaluacion; construir; potenciar; elaborar; elaboracion; hacer evolucionar; poner a punto; aumentar la precision`,
    BETTERED: `mejor${MADE}; desarroll${MADE}; perfeccion${MADE}; optimiz${MADE}`,
    AI: `ia; ai; inteligencia artificial; aprendizaje (automatico|profundo|maquina|de maquina|computacional); machine learning; deep learning; modelo(s|) (linguistico|linguisticos|predictivo|predictivos|generativo|generativos|fundacional|fundacionales);
      modelo(s|) de (lenguaje|ia|inteligencia artificial|aprendizaje automatico|aprendizaje); red(es|) neuronal(es|); red neuronal; redes neuronales; algoritm(o|os|ico|icos); chatbot(s|); agente(s|) conversacional(es|); llm; llms; gpt; chatgpt; copilot; gemini; ia generativa;
      reconocimiento (de voz|facial|de imagenes|de imagen|del habla); (sistema|sistemas|herramienta|herramientas|funcion|funciones|funcionalidades|producto|productos|servicios|tecnologias|soluciones) de ia;
      (sistema|sistemas|herramientas|funciones|funcionalidades|tecnologias) de inteligencia artificial; asistente(s|) virtual(es|); asistentes virtuales; asistente de voz; asistentes de voz`,
    MODEL: `modelo(s|)`,
    SHADOW: `modelo de negocio; modelos de negocio; modelo de (su|tu) (dispositivo|navegador|telefono|terminal|vehiculo|ordenador); modelo del (dispositivo|navegador|telefono|terminal|vehiculo|equipo); modelo de (dispositivo|navegador|telefono|terminal|contrato|formulario|factura|documento); modelo economico; modelo comercial`,
    TRAINIT: `entrenarlo; entrenarla; entrenarlos; entrenarlas`,
    ITSELF: `de este; de estos; del mismo; de los mismos`,
    LEARN: `aprend(e|en|er|emos)`,
    VIA: `con; gracias; mediante; por medio; a traves; a partir; utilizando; usando; por; sobre la base`,
    DATA: `dato(s|); contenido(s|); informacion; informaciones; mensaje(s|); conversacion(es|); foto(s|); fotografia(s|); imagen(es|); video(s|); comentario(s|); publicacion(es|); texto(s|); documento(s|); archivo(s|); obra(s|);
      consulta(s|); prompt(s|); grabacion(es|); chat(s|); historial(es|); habito(s|); transaccion(es|); aportacion(es|); correccion(es|); voz; voces; rostro(s|); perfil(es|); respuesta(s|); codigo; interaccion(es|); comportamiento;
      lo que (usted|escribe|escriben|escribes|publica|publicas|comparte); entrada(s|); nota(s|); pregunta(s|); busqueda(s|); correo(s|); llamada(s|); opinion(es|); valoracion(es|); resena(s|); expediente(s|); dibujos; proyectos; pedidos; contribucion(es|); sugerencias; anuncios; actividad`,
    OURS: `(nuestro|nuestros) (contenido|contenidos|sitio|servicio|servicios); nuestra (plataforma|api|web); (este|del|el) sitio; esta web; nuestros (textos|articulos|datos)`,
    OWN: `su propio modelo; sus propios modelos; tu propio modelo; tus propios modelos; su propia ia`,
    OPTION: `opcion; interruptor; casilla; ajuste`,
    HUMAN: `empleado(s|); personal; trabajador(es|); equipo(s|); plantilla; colaborador(es|); socios; alumnos`,
    WE: `nosotros; nuestro grupo; nuestras filiales; (utiliz|us|entren|emple|analiz|trat|recopil|proces|mejor|desarroll|explot|recab|aprovech|almacen|guard|cre|prob|dise)(amos|aremos); (utilicemos|usemos|entrenemos|empleemos|tratemos|podamos);
      podemos; podremos; recogemos; recurrimos; permitimos; permitiremos; vendemos; compartimos; cedemos; nos reservamos; nos permiten; nos permite; nos ayudan; nos ayuda; hacemos; disenamos; queremos; destinamos; no autorizamos; prohibimos`,
    WECAN: `podeis; podemos; podremos; nos reservamos`,
    USER: `(los usuarios|los clientes|los miembros) se (abstendran|abstienen|obligan); el usuario se (abstendra|abstiene|obliga); ustedes (pueden|no|deben); no (podeis|debeis); usted (puede|no|debe|tiene|se compromete|es|podra|entrena|debera|no puede); puedes; podras; debes; tienes; no puedes; tupuede; tupodra; tudebe; tudebera; tutiene; te comprometes; se compromete a;
      los usuarios (no|pueden|deben|se comprometen|podran); el usuario (no|puede|debe|se compromete|podra); los clientes (no|pueden|deben|se comprometen); el cliente (no|puede|debe|se compromete); robots; los robots; candidatos; le esta; le queda; los visitantes no`,
    THIRD: `tercero(s|); proveedor(es|); encargado(s|); subencargado(s|); socio(s|); prestadores; openai; microsoft; google; anthropic`,
    NEG: `abstendran; abstendra; abstenerse; no; ni; nunca; jamas; ningun; ninguna; ninguno; tampoco; en ningun caso; en modo alguno`,
    FALSENEG: `no (exclusivo|exclusiva|exclusivos|exclusivas|comercial|comerciales|transferible|transferibles|sublicenciable); no (solo|solamente|unicamente|exclusivamente); no personal(es|); no identificable(s|); no obstante; no deseado(s|); no publico(s|); no identificativos`,
    BAN: `prohibid(o|a|os|as); prohibe(n|); prohibimos; prohibicion; no esta permitido; no se permite; no se autoriza; no esta autorizado; vedado`,
    AFTERBAN: `no (esta|estan) (permitido|permitida|autorizado|autorizada|permitidos|autorizados); (esta|queda|quedan|estan) (prohibido|prohibida|prohibidos|prohibidas); requiere nuestra; precisa nuestra`,
    EXCLUDED: `excluid(o|a|os|as); fuera; quedan fuera; al margen`,
    RESERVED: `nos oponemos; mineria; reservad(a|o|as|os)`,
    IF: `si; salvo; salvo que; salvo si; a menos que; a menos; excepto; excepto si; cuando; siempre que; siempre y cuando; en caso; mientras`,
    RELATIVE: `que; quien; cual; cuales; cuyo; cuyos`,
    PURPOSE: `para; para que; con el fin; con fines; a fin; con el proposito; con el objetivo; con la finalidad; con objeto; a efectos`,
    CONTRAST: `pero; sino; sin embargo; en cambio; y (los|las|la) (utilizamos|usamos); y (utilizamos|usamos)`,
    UNWILLING: `no (desea|deseas|quiere|quieres|desee|quiera|desees|quieras); no esta de acuerdo; no estas de acuerdo; prefiere; prefieres`,
    CAN: `puede; puedes; podra; podras; pueden; tupuede; tupodra; tutiene; derecho; configuracion; ajustes; opcion; formulario; cuenta; en cualquier momento; en todo momento; si; salvo; a menos; futuro; posibilidad; haga clic; para (rechazar|oponerse|oponerte|desactivar|excluir|retirar|darse|darte|deshabilitar)`,
    REFUSE: `oponerse; oponerte; oponerme; oponga; opongas; opone; opuesto; oposicion; desactiv(ar|e|a|ado|ada|adas|ados|arse|arlo|arla|arlas|arlos|acion|es); rechaz(ar|e|a|o|arlo|ando); retirar; retire; retirada; revocar; darse de baja; darte de baja; opt out;
      excluir; excluirse; negarse; negarte; deshabilit(ar|e|a|arlo|arlas|ada|ado); impedir; desmarcar; desmarque; no participar; dejar de participar; inhabilitar`,
    ASK: `solicitar; pedir; exigir; solicite; pedirnos; solicitarnos`,
    YES: `consentimiento`,
    COOKIE: `cookie(s|); publicidad; publicitario(s|); mercadotecnia; marketing; boletin(es|); newsletter; rastreadores; prospeccion; promocional(es|)`,
  },
  bare,
);

/** What waits for a yes. */
export const CONSENTING: readonly string[] = [
  "solo|unicamente|solamente|exclusivamente ..8 consentimiento|autorizacion|permiso|autoriza|acepta|consiente",
  "con|sin|previo|previa|mediante ..4 consentimiento|autorizacion|permiso",
  "si|cuando|siempre|salvo ..8 autoriza|autorizas|acepta|aceptas|consiente|consientes|permite|permites|activa|activas|acepte|autorice|consentido|autorizado|consentimiento|dado|activado",
  "basa|base ..4 consentimiento",
  "voluntaria|voluntariamente",
];
