package org.junheng.web.page;

/** Sends the browser to another page after something was done (303). */
public record Go(String path) {

    /** Back to an address a form carried along; only to this server, so that nobody is sent elsewhere by a link. */
    public static Go back(String address) {
        return new Go(ours(address));
    }

    /** The address itself where it is one on this server, else the first page. */
    public static String ours(String address) {
        boolean isHere =
                address.matches("/[A-Za-z0-9_\\-/.]*(\\?[A-Za-z0-9_\\-/.=&%+~*]*)?") && !address.startsWith("//");
        return isHere ? address : "/";
    }
}
