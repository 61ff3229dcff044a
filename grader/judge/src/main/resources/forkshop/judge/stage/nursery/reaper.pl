# The parent of all processes of one scenario. Orphans come to it, so it can tell how each process ended, and, when told to
# sweep, prove that none is left: it kills and reaps until the kernel says that it has no child.
#
# Frames from the judge: length (32 bits), letter, rest.
#   S number, input?, directory, count of variables, variables, command (separated by NUL)     start
#   K number NUL signal    send a signal        I number (32 bits), bytes    write to its input
#   C number               close its input      W                            sweep
#   L                      list the orphans
# Frames to the judge: letter, number (32 bits; 0: an orphan, or nobody), length (32 bits), rest.
#   h names of the layers that work: ready    s pid: started    f place: reason: not started    o, e bytes of stdout, stderr
#   x pid, wait status: ended    k pid, name: killed by the sweep    z 1 or 0: swept, proven or not
#   l pids: the orphans that have not been reaped    d died
#
# Only built-ins: each module would cost more than all of this. The numbers are those of Linux; those that differ
# between processors come as arguments; then, as NAME=VALUE, what is to be switched on:
#   session=1    no-new-privs=1    rlimits=NUMBER:LIMIT,...    nproc=THREADS (more than this system has now)    uid=NUMBER
use strict;

my ($PRCTL, $SETSID, $SIGPROCMASK, $SIGNALFD, $SETRLIMIT) = map { $_ + 0 } splice @ARGV, 0, 5;
my %wanted = map { split /=/, $_, 2 } @ARGV;
my ($PR_SET_PDEATHSIG, $PR_SET_DUMPABLE, $PR_SET_CHILD_SUBREAPER, $PR_GET_CHILD_SUBREAPER) = (1, 4, 36, 37);
my ($PR_SET_NO_NEW_PRIVS, $PR_GET_NO_NEW_PRIVS, $RLIMIT_NPROC) = (38, 39, 6);
my ($SIG_SETMASK, $SIGCHLD, $SIGKILL, $WNOHANG, $PF_EXITING) = (2, 17, 9, 1, 4);
my ($SFD_CLOEXEC_NONBLOCK, $FIONREAD, $PIPE_BUF) = (02004000, 0x541B, 4096);
my $SWEEP_SECONDS = 20;
my ($AT_A_TIME, $MOST_TOLD) = (500, 1000);    # the judge remembers no more than so many

my $deaths;          # readable when a child has died
my %child;           # pid => number, of those that the judge started
my %pid;             # number => pid, until it has been reaped
my %source;          # file descriptor => [handle, letter, number]
my %input;           # number => [handle, bytes not yet written, close afterwards?]
my $alone = 0;       # the judge has gone
my $more = 0;        # who has died may not have been reaped
my $orphans = 0;     # that have been told

eval { settle_down(); serve(); 1 } or report('d', 0, "$@");
sweep();
exit 0;

sub settle_down {
    # Whatever our own parent ignored, the processes of the scenario start with the defaults.
    for my $name (keys %SIG) {
        $SIG{$name} = 'DEFAULT' if ($SIG{$name} // '') eq 'IGNORE';
    }
    # Deaf to all but SIGKILL: a Ctrl-C ends the judge, and its end is seen on stdin.
    mask("\xff" x 8);
    my @layers = ('reaper');
    push @layers, 'session' if $wanted{session} && syscall($SETSID) == $$;
    my $chld = pack 'L2', 1 << ($SIGCHLD - 1), 0;
    my $descriptor = syscall($SIGNALFD, -1, $chld, 8, $SFD_CLOEXEC_NONBLOCK);
    $descriptor >= 0 && open $deaths, '<&=', $descriptor or die "signalfd: $!\n";
    syscall($PRCTL, $PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    my $subreaper = pack 'i', 0;
    syscall($PRCTL, $PR_GET_CHILD_SUBREAPER, $subreaper, 0, 0, 0);
    unpack('i', $subreaper) == 1 or die "not a subreaper\n";
    push @layers, 'no-new-privs' if $wanted{'no-new-privs'} && gives_up_privileges();
    push @layers, 'rlimits' if $wanted{rlimits} && bounds_itself();
    push @layers, 'uid' if $wanted{uid};
    # No process of the same user may open our pipes through /proc and speak in our name.
    syscall($PRCTL, $PR_SET_DUMPABLE, 0, 0, 0, 0);
    $0 = 'forkshop-reaper';
    report('h', 0, "@layers");
}

sub gives_up_privileges {
    syscall($PRCTL, $PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return syscall($PRCTL, $PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
}

# Children inherit the limits, so they cost nothing there.
sub bounds_itself {
    # When memory runs out, the kernel is to take these processes before any other.
    if (open my $file, '>', '/proc/self/oom_score_adj') {
        syswrite $file, '500';
    }
    my $bounded = 1;
    for (split /,/, $wanted{rlimits}) {
        my ($resource, $limit) = map { $_ + 0 } split /:/;
        $bounded &&= limit($resource, $limit);
    }
    # The kernel counts all threads of the user, those of other programs too; and for root it counts none.
    $bounded &&= limit($RLIMIT_NPROC, $wanted{nproc} + threads_now()) if $< || $wanted{uid};
    return $bounded;
}

sub limit {
    my ($resource, $limit) = @_;
    my $both = pack 'Q2', $limit, $limit;
    return syscall($SETRLIMIT, $resource, $both) == 0;
}

sub threads_now {
    open my $file, '<', '/proc/loadavg' or return 4096;
    sysread $file, my $load, 256;
    return $load =~ m{/(\d+) } ? $1 : 4096;
}

sub serve {
    my $heard = '';
    until ($alone) {
        my ($readable, $writable) = watched();
        next if select($readable, $writable, undef, $more ? 0 : undef) < 0;
        # Before reaping, which empties pipes: reading an empty one would block.
        for my $descriptor (grep { vec $readable, $_, 1 } keys %source) {
            relay($descriptor, 65536);
        }
        if (vec $readable, fileno $deaths, 1) {
            sysread $deaths, my $signals, 4096;
            $more = 1;
        }
        reap() if $more;
        for my $number (grep { vec $writable, fileno $input{$_}[0], 1 } keys %input) {
            feed($number);
        }
        if (vec $readable, 0, 1) {
            sysread STDIN, $heard, 65536, length $heard or return;
            while (length $heard >= 4 and length $heard >= 4 + unpack 'N', $heard) {
                obey(unpack 'x4 a a*', substr $heard, 0, 4 + unpack('N', $heard), '');
            }
        }
    }
}

sub watched {
    my ($readable, $writable) = ('', '');
    vec($readable, $_, 1) = 1 for 0, fileno $deaths, keys %source;
    vec($writable, fileno $_->[0], 1) = 1 for grep { length $_->[1] } values %input;
    return ($readable, $writable);
}

sub obey {
    my ($letter, $rest) = @_;
    if ($letter eq 'S') {
        start(split /\0/, $rest, -1);
    } elsif ($letter eq 'K') {
        my ($number, $signal) = split /\0/, $rest;
        kill $signal, $pid{$number} if $pid{$number};
    } elsif ($letter eq 'I') {
        my ($number, $bytes) = unpack 'N a*', $rest;
        $input{$number}[1] .= $bytes if $input{$number};
    } elsif ($letter eq 'C') {
        $input{$rest}[2] = 1 if $input{$rest};
        delete $input{$rest} if $input{$rest} && !length $input{$rest}[1];
    } elsif ($letter eq 'L') {
        report('l', 0, join ' ', orphans());
    } elsif ($letter eq 'W') {
        my $proven = sweep();
        report('z', 0, $proven);
    }
}

# --- Birth ---

sub start {
    my ($number, $wants_input, $directory, $variables, @rest) = @_;
    my %environment = map { split /=/, $_, 2 } splice @rest, 0, $variables;
    my ($in, $in_end, $out, $out_end, $err, $err_end, $trouble, $trouble_end);
    pipe($in_end, $in) && pipe($out, $out_end) && pipe($err, $err_end) && pipe($trouble, $trouble_end)
        or return report('f', $number, "pipe: $!");
    my $self = $$;
    my $pid = fork;
    defined $pid or return report('f', $number, "fork: $!");
    if ($pid == 0) {
        my $place = eval {
            become($self, $wants_input ? $in_end : undef, $out_end, $err_end, $directory, \%environment, @rest);
        };
        syswrite $trouble_end, ($place // $@) . ": $!";
        kill $SIGKILL, $$;
    }
    close $_ for $in_end, $out_end, $err_end, $trouble_end;
    # Ends at once when the program runs: exec closes the other end.
    if (sysread $trouble, my $why, 4096) {
        waitpid $pid, 0;
        return report('f', $number, $why);
    }
    $child{$pid} = $number;
    $pid{$number} = $pid;
    $source{fileno $out} = [$out, 'o', $number];
    $source{fileno $err} = [$err, 'e', $number];
    $input{$number} = [$in, '', 0] if $wants_input;
    report('s', $number, $pid);
}

# Becomes the program; returns the place of the trouble.
sub become {
    my ($parent, $in, $out, $err, $directory, $environment, @command) = @_;
    !$wanted{uid} || becomes_user($wanted{uid} + 0) or return 'user';
    # Only now: the kernel forgets this when the user changes. A reaper that is killed takes its own children with it.
    syscall($PRCTL, $PR_SET_PDEATHSIG, $SIGKILL, 0, 0, 0);
    kill $SIGKILL, $$ if getppid != $parent;
    ($in ? open STDIN, '<&', $in : open STDIN, '<', '/dev/null') or return 'input';
    open STDOUT, '>&', $out or return 'output';
    open STDERR, '>&', $err or return 'output';
    chdir $directory or return 'directory';
    %ENV = %$environment;
    mask("\0" x 8);
    exec { $command[0] } @command or return 'program';
}

sub becomes_user {
    my ($uid) = @_;
    $( = $uid;
    $) = "$uid $uid";
    ($<, $>) = ($uid, $uid);
    return $< == $uid && $> == $uid && $( == $uid && $) == $uid;
}

sub mask {
    my ($signals) = @_;
    syscall($SIGPROCMASK, $SIG_SETMASK, $signals, 0, 8);
}

# --- Life ---

sub relay {
    my ($descriptor, $length) = @_;
    my ($handle, $letter, $number) = @{$source{$descriptor}};
    if (sysread $handle, my $bytes, $length) {
        report($letter, $number, $bytes);
    } else {
        delete $source{$descriptor};
        close $handle;
    }
}

sub feed {
    my ($number) = @_;
    my $input = $input{$number};
    # A writable pipe takes this much without blocking.
    my $written = syswrite $input->[0], $input->[1], $PIPE_BUF;
    substr $input->[1], 0, $written // 0, '';
    delete $input{$number} if !defined $written || $input->[2] && !length $input->[1];
}

# --- Death ---

# Reaps who has died, but not for ever: who starts another one and ends at once may do so faster than we reap. True when no
# child is left at all.
sub reap {
    my $pid;
    for (1 .. $AT_A_TIME) {
        $pid = waitpid -1, $WNOHANG;
        $more = $pid > 0 or last;
        my $status = $?;
        my $number = delete $child{$pid} // 0;
        if ($number) {
            # What it said before it died is told before its death; its pipe may live on in others.
            relay_what_is_there($_) for grep { $source{$_}[2] == $number } keys %source;
            delete $input{$number};
            delete $pid{$number};
        }
        report('x', $number, "$pid $status") if $number || $orphans++ < $MOST_TOLD;
    }
    return $pid < 0;
}

sub orphans {
    return reap() ? () : grep { !$child{$_} } children();
}

sub relay_what_is_there {
    my ($descriptor) = @_;
    my $there = pack 'i', 0;
    ioctl $source{$descriptor}[0], $FIONREAD, $there;
    $there = unpack 'i', $there;
    relay($descriptor, $there) if $there > 0;
}

# Only children are killed, never grandchildren: the pid of a child that we have not reaped cannot have become another
# process, and grandchildren become children when their parents die.
sub sweep {
    my $deadline = time + $SWEEP_SECONDS;
    my %told;
    until (reap()) {
        return 0 if time > $deadline;
        next if kill_children(\%told) || $more;
        my $readable = '';
        vec($readable, fileno $deaths, 1) = 1;
        sysread $deaths, my $signals, 4096 if select($readable, undef, undef, 0.002) > 0;
    }
    return 1;
}

# Returns how many of them are not in the book yet. The youngest first: of those that start another one and end at once, it
# is the one that still lives.
sub kill_children {
    my ($told) = @_;
    my $found = 0;
    for my $pid (reverse children()) {
        my $new = !$told->{$pid}++;
        # To look at one takes longer than to kill it.
        my $killed = $new && keys %$told <= $MOST_TOLD ? living_name($pid) : undef;
        kill $SIGKILL, $pid;
        $found++ if $new;
        report('k', 0, "$pid $killed") if defined $killed;
    }
    return $found;
}

# Its name; undefined when it is dead or dying by itself.
sub living_name {
    my ($pid) = @_;
    my ($name, $state, undef, $flags) = look($pid);
    return defined $name && $state !~ /[ZX]/ && !($flags & $PF_EXITING) ? $name : undef;
}

# Name, state, parent and flags. A name may hold anything, so it ends at the last parenthesis.
sub look {
    my ($pid) = @_;
    open my $file, '<', "/proc/$pid/stat" or return;
    sysread $file, my $stat, 1024 or return;
    return $stat =~ /\((.*)\) (.) (\d+) (?:\S+ ){4}(\d+)/s;
}

# By age. Only we take a child from the kernel's list, and new ones come to its end, so that no child is missed.
sub children {
    if (open my $list, '<', "/proc/$$/task/$$/children") {
        my $pids = '';
        1 while sysread $list, $pids, 65536, length $pids;
        return split ' ', $pids;
    }
    # A kernel without that list.
    opendir my $processes, '/proc' or return ();
    return grep { (look($_))[2] == $$ } grep { /^\d/ } readdir $processes;
}

sub report {
    my ($letter, $number, $rest) = @_;
    my $frame = pack('a N N', $letter, $number, length $rest) . $rest;
    while (!$alone && length $frame) {
        my $written = syswrite STDOUT, $frame;
        $alone = 1 if !defined $written;
        substr $frame, 0, $written // 0, '';
    }
}
