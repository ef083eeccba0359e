# What the command import says about its plan.

plan-added = New: { $record }
plan-changed = Changed: { $record }
plan-field = { $field }: { $old } → { $new }
plan-empty = (empty)
plan-event = { $change ->
    [moved] The date, the venue or the link changes.
    [cancelled] The event is cancelled.
   *[restored] The event takes place after all.
}
plan-promoted = { $count ->
    [one] One sign-up is promoted from the waiting list.
   *[other] { $count } sign-ups are promoted from the waiting list.
}
plan-in-all = In all:
plan-by-mail = { $count ->
    [one] To be informed: 1 person by e-mail.
   *[other] To be informed: { $count } people by e-mail.
}
plan-by-phone = { $count ->
    [one] You must call 1 person (list "Anrufe").
   *[other] You must call { $count } people (list "Anrufe").
}
plan-unreachable = { $count ->
    [one] Not to be reached: 1 person (neither e-mail nor telephone).
   *[other] Not to be reached: { $count } people (neither e-mail nor telephone).
}
plan-nothing = The file changes nothing.
plan-dry-run = This was only the plan (--dry-run). Nothing was changed.
plan-question = Continue? [y/N]
plan-declined = Stopped. Nothing was changed.
plan-outdated = Something has changed in the meantime. This is how it is now:
plan-version = The file is now at version { $version }. Write at the top of the file: version = { $version }

conflict-version = The file is of version { $version } and does not know later changes. It would undo them, so nothing was loaded:
conflict-unreached = The file is of version { $file }, but the programme only of version { $version }. So the file belongs to another installation, or is newer than a backup that was restored. Nothing was loaded.
conflict-browser = The file would undo changes that were made in the back office, so nothing was loaded:
conflict-field = { $field }: stored is { $old }, the file says { $new }
conflict-unreached-hint = Fetch the present state with "dabei export" and edit that. Or load the file with --over if it really belongs here.
conflict-hint = Fetch the present state with "dabei export" and edit that. Or load the file with --over if the changes shall really be lost.
