# Was der Befehl bounces sagt.

bounce-not-failed = Diese Nachricht meldet keine gescheiterte Zustellung. Es ist nichts zu tun.
bounce-unreadable = Das ist keine lesbare E-Mail. Es ist nichts zu tun.
bounce-unknown = Zu dieser Meldung gibt es hier keine Nachricht, oder mehrere. Es ist nichts zu tun.
