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
