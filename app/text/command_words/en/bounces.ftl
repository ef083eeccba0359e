# What the command bounces says.

bounce-not-failed = This message reports no failed delivery. There is nothing to do.
bounce-unreadable = This is not a readable e-mail message. There is nothing to do.
bounce-unknown = This report is about no message of this installation, or about one of several. There is nothing to do.
