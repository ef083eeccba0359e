# The back office: login and overview.

login-message-subject = Ihr Zugang zur Verwaltung
login-message-heading = Anmelden in der Verwaltung
login-message-link = Drücken Sie auf den Knopf. Der Link gilt { $minutes } Minuten und nur einmal.
login-message-label = Anmelden
login-message-code = Sie arbeiten an einem anderen Gerät? Dann geben Sie dort diese sechs Ziffern ein: { $code }
login-message-not-you = Sie haben das nicht angefordert? Dann brauchen Sie nichts zu tun. Ohne diesen Link kommt niemand herein.

login-title = Anmelden für Mitarbeitende
login-lead = Wir schicken Ihnen eine E-Mail mit einem Link und einem Code. Beide gelten { $minutes } Minuten.
login-button = E-Mail schicken
login-code-title = Sehen Sie in Ihre E-Mails
login-code-lead = Wenn wir Ihre Adresse kennen, ist eine E-Mail unterwegs. Öffnen Sie den Link darin, oder geben Sie hier den Code ein.
login-code = Code aus der E-Mail
login-code-hint = Sechs Ziffern, mit oder ohne Leerzeichen
login-code-button = Anmelden
login-link-title = Anmelden in der Verwaltung
login-link-lead = Ein Druck auf den Knopf meldet Sie auf diesem Gerät an. Der Link ist danach verbraucht.
login-link-button = Jetzt anmelden
fault-wrong-code = Der Code stimmt nicht. Bitte sehen Sie noch einmal in die E-Mail.

office = Verwaltung
office-overview = Übersicht
office-public = Öffentliche Seite
office-log-out = Abmelden

settings-title = Einstellungen
settings-lead = Diese Angaben stehen auf den Seiten, in E-Mails und in Kalendern. Was Sie hier ändern, gilt sofort. Ist ein Feld leer, fehlt die Angabe dort.
settings-city = Die Stadt
settings-legal = Impressum, Datenschutz, Barrierefreiheit
settings-look = Aussehen
settings-fixed-title = Nur am Server zu ändern
settings-fixed-lead = Diese Angaben ändert, wer den Server betreut.
settings-fixed = Vom Server vorgegeben ({ $variable })
setting-name = Name der Stadt
setting-name-hint = Steht oben auf jeder Seite und unter jeder E-Mail, zum Beispiel: Stadt Kornwestheim
setting-contact = Anschrift und E-Mail
setting-contact-hint = Jede Angabe in einer eigenen Zeile. Steht im Impressum und in E-Mails. An die E-Mail-Adresse gehen Antworten.
setting-phone = Telefon für Fragen
setting-phone-hint = Steht oben auf jeder Seite, zum Beispiel: 07154 202-0
setting-area-code = Vorwahl
setting-area-code-hint = Für Telefonnummern, die ohne Vorwahl eingetragen werden, zum Beispiel: 07154
setting-dpo = Kontakt für den Datenschutz
setting-dpo-hint = Wer bei Ihnen für den Datenschutz zuständig ist und wie man die Person erreicht. Steht auf der Seite zum Datenschutz.
setting-accessibility = Kontakt bei Hindernissen
setting-accessibility-hint = Wem man Hindernisse auf dieser Website meldet. Ist das Feld leer, stehen in der Erklärung zur Barrierefreiheit Anschrift und Telefon der Stadt.
setting-imprint = Weitere Angaben im Impressum
setting-imprint-hint = Zum Beispiel, wer die Stadt vertritt, wer für die Inhalte verantwortlich ist und die Umsatzsteuer-Nummer. Eine leere Zeile beginnt einen neuen Absatz.
setting-logo = Logo oder Wappen
setting-logo-hint = Steht oben auf jeder Seite neben dem Namen. JPEG, PNG oder WebP, höchstens { $megabytes } MB. Am besten mit durchsichtigem Hintergrund, dann passt es auch zur dunklen Ansicht.
setting-logo-image = ein Bild
setting-colour = Farbe der Links und Knöpfe
setting-colour-hint = Eine dunkle Farbe, die auf Weiß gut zu lesen ist, zum Beispiel: #173a92
