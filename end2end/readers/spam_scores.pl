# Scores messages with SpamAssassin, without network tests. Arguments: files. Prints "SCORE RULES" for each, in their order.
use strict;
use warnings;
use Mail::SpamAssassin;

my $assassin = Mail::SpamAssassin->new({ local_tests_only => 1, dont_copy_prefs => 1, userprefs_filename => "/dev/null" });
for my $file (@ARGV) {
    open(my $input, "<", $file) or die "$file: $!";
    my $message = $assassin->parse([<$input>]);
    my $status = $assassin->check($message);
    printf "%.1f %s\n", $status->get_score(), $status->get_names_of_tests_hit();
    $status->finish();
    $message->finish();
}
