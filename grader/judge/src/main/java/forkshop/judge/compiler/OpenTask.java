package forkshop.judge.compiler;

/**
 * A task whose method does nothing yet but throw its {@code Todo}.
 *
 * @param id {@code t10.2}
 * @param method {@code FileTicketOffice#buy}
 * @param place the {@code TODO t10.2} comment, or the throw where there is none
 */
public record OpenTask(String id, String method, Place place) {}
