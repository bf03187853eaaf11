"""Words that lead on to more of the same speaker's words before a colon: And: “…”, Her verdict: “…”."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["LINKING", "OWN", "SUMMING_UP"]

LINKING = {
    "en": words("""and but or so then later again also too still yet now next first firstly second secondly third lastly finally ultimately eventually
        meanwhile moreover furthermore further besides additionally plus afterwards afterward subsequently elsewhere instead however though although nevertheless nonetheless
        therefore thus hence consequently accordingly similarly likewise conversely indeed specifically namely especially particularly more once in the a to of for
        on at with by same day hour hours minutes moments breath short example instance other words else because even as well there before after that this rather
        tweet post message thread reply comment update text statement letter wrote added continued went english translation translated original"""),
    "de": words("""und aber oder dann danach darauf daraufhin später noch nochmals wieder wiederum auch weiter weiterhin ferner außerdem zudem überdies obendrein
        schließlich zuletzt letztlich endlich anschließend zunächst zuerst erstens zweitens drittens sodann nun jetzt doch dennoch trotzdem allerdings jedoch dagegen hingegen
        stattdessen deshalb deswegen daher darum also somit folglich ebenso ebenfalls gleichzeitig zugleich immerhin sogar nämlich insbesondere kurz kurzum anders etwa
        beispielsweise zum beispiel an anderer stelle denn einmal mehr kurze zeit darunter dazu da so wörtlich in im der die das den dem am tweet beitrag post kommentar
        auf deutsch übersetzt übersetzung original"""),
    "fr": words("""et mais ou puis ensuite enfin après aussi encore toujours alors donc ainsi également finalement ailleurs plus tard outre outre-cela surtout notamment
        d'abord premièrement deuxièmement troisièmement dernièrement cependant pourtant néanmoins toutefois sinon or car bref autrement dit mieux pire même de nouveau
        en conclusion par exemple un peu loin pour finir conséquence effet revanche et aussi car parce que dans le la les message tweet à ce au du plutôt français traduction traduit version"""),
    "es": words("""y e pero o luego después además también entonces así asimismo igualmente finalmente al fin por último más tarde adelante aún todavía incluso
        primero segundo tercero posteriormente seguidamente continuación sin embargo no obstante aun ahora ya mientras tanto entretanto encima total
        conclusión resumen ejemplo es decir o sea otra vez de nuevo porque en el la los mismo mensaje tuit a con este poco
        español castellano traducción traducido"""),
    "pl": words("""i a ale oraz lub potem później następnie dalej dodatkowo ponadto poza tym również także też jeszcze znowu znów wreszcie w końcu na koniec ostatecznie
        po pierwsze drugie trzecie najpierw teraz jednak jednakże natomiast zatem więc dlatego tymczasem zresztą nawet krótko mówiąc inaczej chwili chwilę tak samo podobnie
        bo bowiem z na do przykład między innymi właśnie oto dosłownie wpisie poście polsku tłumaczeniu wolnym tłumaczenie"""),
    "ja": words(
        "そして また さらに しかし だが ただ 続けて 続いて 加えて その後 その上 そのうえ 次に 最後に 最終的に 一方 それから ほかにも 他にも なお つまり 要するに 例えば たとえば その上で しかも それに"
    ),
}
"""Before a colon, all words of such a head: nobody is named by it."""

SUMMING_UP = {
    "en": words(
        "verdict conclusion upshot result reason explanation advice answer response message point question argument summary bottom line demand view comment reaction"
    ),
    "de": words(
        "fazit ergebnis begründung antwort erklärung rat resümee schluss urteil forderung vorwurf frage botschaft bilanz argument kommentar reaktion schlussfolgerung"
    ),
    "fr": words(
        "conclusion verdict résultat réponse explication conseil constat bilan question message argument résumé morale raison avis"
    ),
    "es": words(
        "conclusión veredicto resultado respuesta explicación consejo balance pregunta mensaje argumento resumen motivo moraleja razón opinión"
    ),
    "pl": words(
        "wniosek wnioski konkluzja wynik odpowiedź wyjaśnienie rada pytanie argument podsumowanie powód puenta morał werdykt apel komentarz opinia"
    ),
    "ja": words("結論 結果 理由 答え 結び 感想"),
}
"""Nouns for what somebody comes to: with nobody's name they lead on, too."""

OWN = {
    "en": words("his her their its"),
    "de": words("sein seine seiner ihr ihre ihrer deren dessen"),
    "fr": words("son sa ses leur leurs"),
    "es": words("su sus"),
    "pl": words("jego jej ich swój swoje"),
    "ja": words(""),
}
"""What belongs to somebody named before."""
