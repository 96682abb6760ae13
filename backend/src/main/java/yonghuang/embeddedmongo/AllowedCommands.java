package yonghuang.embeddedmongo;

import java.util.Set;

/**
 * What the shop asks of MongoDB: only what means the same here and on MongoDB 7 and 8. One list; the test suite
 * listens to the driver and fails on anything else.
 */
public final class AllowedCommands {
    /** Names of commands, as the driver sends them. */
    public static final Set<String> COMMANDS = Set.of(
            "insert",
            "update",
            "delete",
            "find",
            "getMore",
            "killCursors",
            "findAndModify",
            "aggregate",
            "count",
            "distinct",
            "create",
            "drop",
            "dropDatabase",
            "createIndexes",
            "dropIndexes",
            "listIndexes",
            "listCollections",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "endSessions");

    public static final Set<String> QUERY_OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$and",
            "$or",
            "$nor",
            "$not",
            "$exists",
            "$elemMatch",
            "$all",
            "$size",
            "$regex",
            "$options",
            "$expr");

    public static final Set<String> UPDATE_OPERATORS = Set.of(
            "$set",
            "$setOnInsert",
            "$unset",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$push",
            "$each",
            "$slice",
            "$pull",
            "$addToSet",
            "$currentDate");

    public static final Set<String> STAGES = Set.of(
            "$match",
            "$group",
            "$sort",
            "$skip",
            "$limit",
            "$project",
            "$unwind",
            "$count",
            "$addFields",
            "$set",
            "$unset",
            "$lookup",
            "$facet",
            "$replaceRoot");

    public static final Set<String> EXPRESSIONS = Set.of(
            "$sum",
            "$avg",
            "$min",
            "$max",
            "$first",
            "$last",
            "$push",
            "$addToSet",
            "$add",
            "$subtract",
            "$multiply",
            "$divide",
            "$mod",
            "$floor",
            "$ceil",
            "$abs",
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$cmp",
            "$and",
            "$or",
            "$not",
            "$cond",
            "$ifNull",
            "$in",
            "$concat",
            "$substrCP",
            "$toLower",
            "$toUpper",
            "$toString",
            "$size",
            "$filter",
            "$map",
            "$reduce",
            "$arrayElemAt",
            "$concatArrays",
            "$year",
            "$month",
            "$dayOfMonth",
            "$hour",
            "$dateToString",
            "$mergeObjects",
            "$objectToArray",
            "$arrayToObject",
            "$literal");

    /** Options of an index; partial, text, hidden ones, collations and expiry mean nothing in the embedded store. */
    public static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "unique", "sparse", "ns", "v");

    /** Fields of a command that ask for a feature the embedded store has not. */
    public static final Set<String> REFUSED_FIELDS =
            Set.of("collation", "hint", "let", "txnNumber", "startTransaction", "autocommit", "arrayFilters");

    private AllowedCommands() {}
}
