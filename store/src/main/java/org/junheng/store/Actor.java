package org.junheng.store;

/**
 * Who does something (操作人).
 *
 * @param login the account's name, or what stands for one: the command line
 * @param role the role it is done in
 * @param address where the request came from
 */
public record Actor(String login, String role, String address) {

    /** Whoever can start commands on the server itself. */
    public static final Actor COMMAND_LINE = new Actor("(command line)", "operator", "-");

    /** The role of whoever has not signed in. */
    public static final String PUBLIC = "public";

    /** What stands for the account of whoever has not signed in. */
    public static final String ANYBODY = "(public)";

    /** Somebody of the public, known by nothing but an address. */
    public static Actor anybody(String address) {
        return new Actor(ANYBODY, PUBLIC, address);
    }
}
