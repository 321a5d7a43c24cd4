//! French.

use super::Patterns;
use crate::page::BylineRole::{Correspondent, Photographer, Reporter};

pub(super) const PATTERNS: Patterns = Patterns {
    lead: r"^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{2,30}\.(?: \([A-Za-z./]{2,12}\))?(?: [—–-])? ",
    byline: r"^(?:(?:Par|PAR) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4}(?:(?:et|ET|,) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4})?|De notre (?:correspondante?|envoyée? spéciale?)(?: .{2,40})?|Photos?:? (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4}|(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ et (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+)$",
    roles: &[
        (r"Photos?:?", Photographer),
        (r"De notre (?:correspondante?|envoyée? spéciale?)", Correspondent),
        (r"(?:Par|PAR)(?-u:\b)", Reporter),
    ],
    weather: r"(?i)nuageux|averses?|éclaircies|ensoleillé|pluies?|(?-u:\b)vent(?-u:\b)|degrés|minimales|maximales|températures?|brouillards?|°",
    advertisement: r"(?i)(?-u:\b)tél(?:\.|éphone)?:? ?[0-9+]|(?-u:\b)soldes ?!|tout doit disparaître|(?-u:\b)[0-9]{1,3}, (?:rue|avenue|place|boulevard) |(?-u:\b)gratuit|(?-u:\b)[0-9]{1,2} ?% ",
    notice: r"(?i)^(?:avis (?:de|d’|d'|au)|avis$|annonces? légales?|enquête publique)",
    furniture: r"^(?:(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) (?:[0-9]{1,2}|1er) [A-Za-zÀ-ÖØ-öø-ÿ]+ [0-9]{4}.{0,20}|[Pp]age [0-9]{1,3}|[0-9]{1,3}|RÉGION|SPORTS?|ÉCONOMIE|POLITIQUE|CULTURE|FAITS DIVERS|Suite (?:en|de la) page [0-9]{1,3}|N° ?[0-9 ]+|(?:www\.|https?://)\S+)$",
    caption: r"(?i)\((?:photo|ph\.) .{2,30}\)$|^(?:photo|ci-dessus|ci-contre)[ :]",
    conjunctions: &["et", "ou"],
};

/// Words that tell French from its neighbours.
pub(super) const WORDS: &[&str] =
    &["le", "la", "les", "et", "des", "du", "que", "une", "est", "dans", "pour", "qui", "pas", "au", "sur"];
