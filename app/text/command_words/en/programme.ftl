# What the commands import, export and demo say.

import-counts = { $added } added, { $changed } changed, { $unchanged } unchanged.
import-faults = { $count ->
    [one] Nothing was loaded. Mend the fault and run the command again.
   *[other] Nothing was loaded. Mend the { $count } faults and run the command again.
}
import-more-faults = { $count ->
    [one] One more fault is not listed here.
   *[other] { $count } more faults are not listed here.
}
import-failed = The file was not loaded because the database reports an error. Nothing was changed. The message is: { $cause }

# Where a fault is.

place-line = { $file }, line { $line }
place-record = { $place }: { $record }
place-field = { $place }: { $record }, { $field }
warning = Note on { $place }
record-host = host “{ $slug }”
record-venue = venue “{ $slug }”
record-programme = programme “{ $slug }”
record-event = event “{ $slug }”
record-partner = partner “{ $slug }”
record-without-slug = entry in { $section } without slug

# The whole file.

file-missing = { $file } does not exist. Check the name and the folder.
file-folder = { $file } is a folder. Name the file in it.
file-unreadable = { $file } cannot be read. Check whether you may read the file.
file-document = This is a document, not a text file. Save its content as plain text (UTF-8) with the extension .toml.
file-too-large = The file is larger than { $megabytes } MB. Split it into several files.
file-utf-16 = The file is saved in UTF-16. Save it in UTF-8.
file-encoding = The file is not saved in UTF-8; from here on, umlauts cannot be read. Save it in UTF-8.

# How a line is written.

syntax-header = The brackets of the heading are wrong. Write: { $example }
syntax-equals-missing = The equals sign after { $key } is missing. Write: { $example }
syntax-colon = { $key } is followed by an equals sign, not by a colon. Write: { $example }
syntax-quote-open = The straight quotation mark " at the end of the text is missing. Add it.
syntax-quote-inside = The text ends at its second straight quotation mark. Use “ and ” inside the text.
syntax-text-open = The text that begins here with three quotation marks has no end. Add """ after it.
syntax-list-open = The list that begins here has no end. Add ] after it.
syntax-brace-open = The curly bracket that begins here has no end. Add {"}"} after it.
syntax-comma-missing = There is no comma between two values. Add it.
syntax-comma-extra = There is one comma too many. Delete it.
syntax-decimal-comma = Numbers have a point instead of a comma. Write: { $example }
syntax-leading-zero = A number does not begin with 0. Write: { $example }
syntax-after-value = “{ $rest }” stands after the value. Delete it.
syntax-remark-behind = “{ $rest }” stands after the value. Write # before a remark.
syntax-remark = Delete the line, or write # before it if it is a remark.
syntax-backslash = The character \ has a special meaning in texts. Write it twice.
syntax-key-twice = { $key } stands in this entry for the second time. Delete one of the two lines. If a new entry begins here, write its heading above it, such as [[events]].
syntax-key = “{ $key }” cannot be a key: keys consist of a to z and _. Check the spelling.
syntax-spreadsheet = This is a table (CSV), not a programme file. Write each entry below a heading such as [[events]].
syntax-other = This line makes no sense. Write it in the form: title = "Talk on the Red Sofa" – a text of several lines between """ and """.

# Keys and values.

fault-unknown-key = There is no key { $key } here. Check the spelling or delete the line.
fault-unknown-key-instead = There is no key { $key } here. Write { $suggestion } if that is what you mean.
fault-key-inside = There is no key { $key } here. Write { $inside } below the heading { $heading }.
fault-key-outside = { $key } belongs to the event itself. Write the line above the heading { $heading }.
fault-key-of-event = Only events have { $key }. Write it below a heading [[events]].
fault-key-without-record = There is no heading above { $key }. Write one above it, for example: [[events]]
fault-unknown-section = There is no heading [[{ $key }]]. Write: [[{ $suggestion }]]
fault-no-section = There is no heading [[{ $key }]]. There are [[hosts]], [[venues]], [[programmes]], [[events]] and [[partners]].
fault-quotes-missing = The value needs quotation marks. Write: { $example }
fault-quotes-typographic = The value is in other quotation marks than ". Write: { $example }
fault-value-missing = The value after the equals sign is missing. Write for example: { $example }
fault-not-a-text = This must be a text in quotation marks. Write for example: { $example }
fault-not-a-number = This must be a whole number without quotation marks. Write: { $example }
fault-not-a-decimal = This must be a number with a point, without quotation marks. Write: { $example }
fault-not-a-flag = This must be true for yes or false for no, without quotation marks. Write: { $example }
fault-not-a-list = This must be a list in square brackets. Write: { $example }
fault-not-dates = This must be a list of dates. Write: { $example }
fault-not-a-table = This needs a heading of its own. Write { $heading } in a line and below it for example: { $example }
fault-invisible = The text contains an invisible character. Delete it and write that part again.

# The rules.

fault-missing = { $key } is missing. Write for example: { $example }
fault-missing-venue = venue is missing. Write for example: { $venue } If the event takes place only online, write the link instead: { $online }
fault-missing-inside = { $key } is missing. Write below the heading { $heading } for example: { $example }
fault-unknown-host = There is no host “{ $slug }”.
fault-unknown-venue = There is no venue “{ $slug }”.
fault-unknown-programme = There is no programme “{ $slug }”.
fault-unknown-event = There is no event “{ $slug }”.
fault-unknown-partner = There is no partner “{ $slug }”.
fault-unknown-workshop = There is no workshop “{ $slug }”.
fault-new-workshop = A new workshop also needs: { $missing }
fault-did-you-mean = Did you mean “{ $suggestion }”?
fault-new-record = A new entry also needs: { $missing }
fault-create-record = Use a slug that exists, or add the entry below [[{ $section }]].
fault-twice = The slug “{ $slug }” stands further up already. Give this entry another one.
fault-uid-taken = The uid belongs to the event “{ $event }” already. Delete the line: dabei assigns one itself.
fault-too-long = The text is too long. Shorten it to { $limit } characters at most.
fault-too-many = The list is too long. Shorten it to { $limit } entries at most.
fault-out-of-range = The number is too small or too large. Use one from { $least } to { $most }.
fault-not-a-slug = A slug consists of small letters from a to z, digits and hyphens. Write for example: { $example }
fault-time-form = Date and time have another form. Write: { $example }
fault-time-no-hour = The time of day is missing. Write it after the date with a T, for example: { $example }
fault-time-no-such-day = There is no day { $date }. Check day and month.
fault-time-no-such-hour = There is no time { $hour }. Use one from 00:00 to 23:59.
fault-time-flag = This must be a date with time, not true or false. Write for example: { $example }
fault-time-year = The year { $year } is too early or too late. Use one from { $first } to { $last }.
fault-time-skipped = There is no such time on that day, because the clocks go forward to summer time. Use a time before 02:00 or from 03:00.
fault-ends-before-start = The end is not after the start. Check starts and ends.
fault-dates-and-times = The dates stand in dates already. Change them there and delete { $key }.
fault-not-a-link = An address on the internet begins with https:// or http://. Write for example: { $example }
fault-not-an-email = This is no e-mail address. Write it in the form: { $example }
fault-unknown-choice = This is none of the choices. Use one of them: { $choices }.
fault-unknown-value = There is no such value here. The possible values are in docs/programme-file.md.
fault-not-a-date = This must be a date without time. Write: { $example }
fault-not-a-colour = This is no colour. Write six characters of 0 to 9 and a to f, for example: accent = "1a5fb4"
fault-too-pale = The colour is too pale. Its contrast on white is { $whole }.{ $rest }; use a darker one with at least 4.5.
fault-image-no-file = There is no file "{ $name }". The name is relative to the programme file, such as bilder/rotes-sofa.jpg.
fault-image-not-stored = This image is not stored here. Write the name of the image file.
fault-image-too-large = The image file is too large. Make it at most { $megabytes } MB.
fault-image-too-many-pixels = The image has too many pixels. Make it at most { $megapixels } million, such as 6000 by 4000.
fault-image-unreadable = This is no image that dabei can read, or the file is damaged. Use JPEG, PNG or WebP.
fault-fewer-than-taken = { $taken ->
    [one] One seat is taken already. Write at least 1.
   *[other] { $taken } seats are taken already. Write at least { $taken }.
}
fault-fewer-than-wanted = A party on the waiting list needs { $wanted } seats. Write at least as many.
fault-waiting-list-in-use = The waiting list is not empty. Write: waiting_list = true
fault-sign-up-in-use = { $people ->
    [one] One person has signed up already.
   *[other] { $people } people have signed up already.
} Leave mode = "here", and end sign-up by closes.
fault-past-in-use = { $people ->
    [one] One person has signed up already,
   *[other] { $people } people have signed up already,
} and this date is over. Check the year, or cancel the event with cancelled.
fault-shares-slot = { $people ->
    [one] One person has
   *[other] { $people } people have
} another workshop in this slot already: { $others }. Leave the workshop in its slot, or change these sign-ups first.
fault-workshop-in-use = { $people ->
    [one] One person has
   *[other] { $people } people have
} this workshop. Change these sign-ups first.
fault-draft-in-use = People have signed up already. Cancel the event with cancelled, so that all of them are told.

# Notes: allowed, but perhaps a mistake.

warning-empty = The file has no entry. Check whether it is the right one.
warning-past = The date is over already. Check the year.
warning-venue-taken = On { $year }-{ $month }-{ $day } at { $clock } the event “{ $event }” is at the venue “{ $venue }” too. Check time and venue.
warning-host-unreachable = Sign-up is with the host “{ $host }”, but there is neither a telephone number nor an e-mail address, with the host or here. Add phone or email.
warning-event-unreachable = Sign-up for the event "{ $event }" is with this host, but neither here nor there is a telephone number or an e-mail address. Write phone or email.
warning-link-for-nobody = Nobody gets the link: only who has a seat here sees it. Set mode = "here", or delete online_url.
warning-nobody-notified = Nobody hears of sign-ups: neither here (contact) nor with the host “{ $host }” is an e-mail address. Add email, or delete notify.

demo-loaded = The example programme is loaded: { $count } entries.
demo-loaded-before = The example programme is loaded already.
demo-not-empty = The database has a programme already. “dabei demo” needs an empty one, see DABEI_DATABASE_URL.
