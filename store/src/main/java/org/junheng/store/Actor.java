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
}
