# What the command organizer says.

organizer-link = This login link works once, within { $minutes } minutes:
organizer-name-invalid = Give a name of at most { $most } characters with --name.
organizer-email-invalid = “{ $email }” is not an e-mail address.
organizer-unknown = No account has the address { $email }. “dabei organizer list” shows all accounts.
organizer-event-invalid = “{ $slug }” is not the slug of an event. “dabei export” shows all events.
organizer-event-unknown = There is no event “{ $slug }”. “dabei export” shows all events.
organizer-event-missing = The role door is for single events. Give them with --event SLUG.
organizer-host-invalid = “{ $slug }” is no slug of a host. “dabei export” shows all hosts.
organizer-host-unknown = There is no host “{ $slug }”. “dabei export” shows all hosts.
organizer-host-missing = The role host is for single hosts. Give them with --host SLUG.
organizer-last-lead = This is the only account with the role lead. Give another account this role first.
