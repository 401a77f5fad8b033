import { romanceRules } from "../romance.ts";

export const SPANISH_RULES = romanceRules("es", "Spanish", {
  training: {
    fires: [
      "Usamos tus publicaciones para entrenar nuestros modelos de IA.",
      "Sus fotos sirven para el entrenamiento de nuestra inteligencia artificial.",
      "Usamos sus datos para: >> entrenar nuestros modelos de lenguaje",
    ],
    ignores: [
      "No usamos tus publicaciones para entrenar nuestros modelos de IA.",
      "No debe utilizar nuestro contenido para entrenar una IA.",
      "Con su consentimiento, entrenamos nuestra IA con sus fotos.",
    ],
  },
  improving: {
    fires: ["Analizamos sus mensajes con el fin de mejorar nuestras funciones de IA."],
    ignores: [
      "Mejoramos la protección de sus datos mediante inteligencia artificial.",
      "Sus datos no sirven para mejorar la IA.",
    ],
  },
  denied: {
    fires: [
      "No entrenamos nuestra IA con sus documentos.",
      "Nuestros proveedores no pueden usar sus datos para entrenar su IA.",
    ],
    ignores: [
      "Usted no puede usar los contenidos para entrenar una IA.",
      "Entrenamos nuestra IA con sus documentos.",
    ],
  },
  left_out: {
    fires: ["Los chats privados quedan excluidos del entrenamiento de nuestra IA."],
    ignores: ["Puede excluir sus chats del entrenamiento de nuestra IA."],
  },
  refuse: {
    fires: [
      "Puede oponerse en cualquier momento al entrenamiento de nuestra IA.",
      "Desactive las funciones de IA en los ajustes.",
    ],
    ignores: [
      "Puede oponerse a la publicidad.",
      "Podemos desactivar las funciones de IA en cualquier momento.",
    ],
  },
  refuse_that: {
    fires: ["# Entrenamiento de nuestra IA >> Puede oponerse en los ajustes."],
    ignores: ["# Publicidad >> Puede oponerse en los ajustes."],
  },
  refuse_it: {
    fires: ["Entrenamos nuestra IA con sus fotos. Puede desactivarlo en cualquier momento."],
    ignores: ["Vendemos sus fotos. Puede desactivarlo en cualquier momento."],
  },
});
