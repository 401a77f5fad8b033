import { romanceRules } from "../romance.ts";

export const FRENCH_RULES = romanceRules("fr", "French", {
  training: {
    fires: [
      "Nous utilisons vos publications pour entraîner nos modèles d’IA.",
      "Tes photos servent à l'entraînement de notre intelligence artificielle.",
      "Nous utilisons vos données pour : >> entraîner nos modèles de langage",
    ],
    ignores: [
      "Nous n’utilisons pas vos publications pour entraîner nos modèles d’IA.",
      "Vous ne devez pas utiliser nos contenus pour entraîner une IA.",
      "Avec votre consentement, nous entraînons notre IA avec vos photos.",
    ],
  },
  improving: {
    fires: ["Nous analysons vos messages afin d’améliorer nos fonctionnalités d’IA."],
    ignores: [
      "Nous améliorons la protection de vos données grâce à l’intelligence artificielle.",
      "Vos données ne servent pas à améliorer l’IA.",
    ],
  },
  denied: {
    fires: [
      "Nous n’entraînons pas notre IA avec vos documents.",
      "Nos prestataires ne peuvent pas utiliser vos données pour entraîner leur IA.",
    ],
    ignores: [
      "Vous ne pouvez pas utiliser les contenus pour entraîner une IA.",
      "Nous entraînons notre IA avec vos documents.",
    ],
  },
  left_out: {
    fires: ["Les discussions privées sont exclues de l’entraînement de notre IA."],
    ignores: ["Vous pouvez exclure vos discussions de l’entraînement de notre IA."],
  },
  refuse: {
    fires: [
      "Vous pouvez vous opposer à tout moment à l’entraînement de notre IA.",
      "Désactivez les fonctionnalités d’IA dans les paramètres.",
    ],
    ignores: [
      "Vous pouvez vous opposer à la publicité.",
      "Nous pouvons désactiver les fonctionnalités d’IA à tout moment.",
    ],
  },
  refuse_that: {
    fires: ["# Entraînement de notre IA >> Vous pouvez vous y opposer dans les paramètres."],
    ignores: ["# Publicité >> Vous pouvez vous y opposer dans les paramètres."],
  },
  refuse_it: {
    fires: ["Nous entraînons notre IA avec vos photos. Vous pouvez le désactiver à tout moment."],
    ignores: ["Nous vendons vos photos. Vous pouvez le désactiver à tout moment."],
  },
});
