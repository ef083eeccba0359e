# Was die Befehle import, export und demo sagen.

import-counts = { $added } neu, { $changed } geändert, { $unchanged } unverändert.
