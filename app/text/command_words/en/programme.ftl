# What the commands import, export and demo say.

import-counts = { $added } added, { $changed } changed, { $unchanged } unchanged.
