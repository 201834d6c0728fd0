/// Names of the slots that mentoring itself reads or writes; prompts/flow.yaml uses the same.
public enum Slot {
  /// "mentor" or "mentee".
  public static let role = "role"
  /// What the person is called.
  public static let name = "name"
  /// The tandem of the roster.
  public static let tandem = "tandem"
  /// True where seven questions are wanted.
  public static let short = "short"
  /// What the person typed about their motive, first, in their own second answer, and corrected.
  public static let motive = "motive"
  /// See `motive`.
  public static let ownMotive = "own-motive"
  /// See `motive`.
  public static let correctedMotive = "corrected-motive"
  /// The mix: a list of records {motive, weight in hundredths, evidence}.
  public static let motives = "motives"
  /// Intention phrases, in order.
  public static let intentions = "intentions"
  /// True where the reason given is an external one.
  public static let duty = "duty"
  /// What exactly.
  public static let specific = "specific"
  /// The goal as the person chose or wrote it.
  public static let goal = "goal"
  /// The goal after repairs and after making it smaller.
  public static let goalNow = "goal-now"
  /// How they will notice.
  public static let sign = "sign"
  /// By when: the person's phrase.
  public static let date = "date"
  /// By when: the day, "2027-03-28".
  public static let dateDay = "date-day"
  /// What I wish from you.
  public static let wish = "wish"
  /// What I bring.
  public static let gift = "gift"
  /// The first step.
  public static let firstStep = "first-step"
  /// What a mentor takes away.
  public static let benefit = "benefit"
  /// What a mentee brings.
  public static let contribution = "contribution"
  /// The sentence for the kickoff.
  public static let statement = "statement"
  /// "share" or "keep".
  public static let releaseStatement = "release-statement"
  /// See `releaseStatement`.
  public static let releaseMotives = "release-motives"
  /// Wish and gift; see `releaseStatement`.
  public static let releaseExchange = "release-exchange"
  /// True once the preview was confirmed; without it nothing is released.
  public static let released = "released"
}
