package forkshop.judge.compiler;

import forkshop.judge.Text;

/** How a class stands to what is expected of it. */
public enum Standing {
    PRESENT,
    MISSING,
    CONTRACT_NOT_IMPLEMENTED,
    NO_CONSTRUCTOR;

    /** One sentence about {@code expected}. */
    public Text sentence(Expected expected) {
        String type = simple(expected.type());
        String contract = simple(expected.contract());
        return switch (this) {
            case PRESENT -> Text.of("the class %s is there", "%s 类已存在", type);
            case MISSING -> Text.of("there is no class %s", "没有 %s 类", type);
            case CONTRACT_NOT_IMPLEMENTED ->
                Text.of("the class %s does not implement %s", "%s 类没有实现 %s", type, contract);
            case NO_CONSTRUCTOR ->
                Text.of(
                        "nobody can make a %s: it must not be abstract, and needs a constructor without parameters that"
                                + " is not private",
                        "无法创建 %s：它不能是抽象类，并且需要一个非 private 的无参构造方法", type);
        };
    }

    private static String simple(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
    }
}
