package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** As whom PostgreSQL runs. It refuses to be root, which Zwerm is in many a container. */
record Account(List<String> prefix, Optional<String> owner) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    static Account choose(PostgresFolder folder, Path programs, boolean namespaces) throws IOException {
        if (!Command.run(folder.path(), List.of("id", "-u")).output().equals("0")) {
            return new Account(List.of(), Optional.empty());
        }
        var mine = Files.notExists(folder.cluster()) || owner(folder.cluster()).equals("root");
        if (mine && namespaces && reaches(programs, NAMESPACE)) {
            return new Account(NAMESPACE, Optional.empty());
        }
        for (var name : candidates(folder)) {
            var account = somebodyElse(name, folder);
            if (account.isPresent() && reaches(programs, account.get().prefix())) {
                return account.get();
            }
        }
        throw new PostgresFailed(
                "PostgreSQL refuses to run as root. Tried without success: a user namespace (unshare), and "
                        + candidates(folder)
                        + " by setpriv or runuser. Start Zwerm as an ordinary user, or choose a data folder"
                        + " that one of these can reach; now it is "
                        + folder.path().getParent() + ".");
    }

    private static boolean reaches(Path programs, List<String> prefix) {
        return Command.works(
                programs, join(prefix, List.of(programs.resolve("bin/postgres").toString(), "--version")));
    }

    private static LinkedHashSet<String> candidates(PostgresFolder folder) throws IOException {
        var names = new LinkedHashSet<String>();
        for (var path : List.of(folder.cluster(), folder.path(), folder.path().getParent())) {
            if (Files.exists(path)) {
                names.add(owner(path));
            }
        }
        names.addAll(List.of("zwerm", "postgres", "nobody"));
        names.remove("root");
        return names;
    }

    private static Optional<Account> somebodyElse(String name, PostgresFolder folder) throws IOException {
        if (!Command.works(folder.path(), List.of("id", "-u", name))) {
            return Optional.empty();
        }
        var group = Command.run(folder.path(), List.of("id", "-g", name)).output();
        var setpriv = List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups");
        var prefix = Command.works(folder.path(), join(setpriv, List.of("true")))
                ? setpriv
                : List.of("runuser", "-u", name, "--");
        var account = new Account(prefix, Optional.of(name));
        account.ownAll(folder.path());
        return Optional.of(account);
    }

    private void ownAll(Path folder) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder.getParent());
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder.getParent(), permissions);
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                own(path);
            }
        }
    }

    /** Gives a file that Zwerm made to the account that has to read it. */
    void own(Path path) throws IOException {
        if (owner.isPresent() && !owner(path).equals(owner.get())) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setAttribute(
                    path, "posix:owner", users.lookupPrincipalByName(owner.get()), LinkOption.NOFOLLOW_LINKS);
        }
    }

    List<String> command(String... words) {
        return join(prefix, List.of(words));
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
