extension LineLexicon {
  /// In small letters, words parted by blanks; an apostrophe inside of a word belongs to it.
  static let phrases: [(kind: LineKind, phrases: String)] = [
    (
      .paywall,
      """
      to continue reading
      continue reading
      to keep reading
      keep reading
      to read more
      to read the full
      to read the rest
      read the full story
      free articles
      free article
      free stories
      article limit
      monthly limit
      your limit
      articles remaining
      articles left
      subscribers only
      subscriber only
      subscriber exclusive
      for subscribers
      members only
      premium content
      premium article
      this content is for
      reserved for
      only available to
      exclusive to subscribers
      to unlock
      unlock
      unlimited access
      full access
      """
    ),
    (
      .subscription,
      """
      subscribe
      subscribe now
      subscribe today
      subscribe to
      subscribe for
      subscription
      subscriptions
      become a member
      become a subscriber
      become a supporter
      membership
      donate
      donation
      donations
      support our
      support us
      support independent
      support local
      support quality
      our journalism
      our reporting
      independent journalism
      local journalism
      free trial
      per month
      per week
      a month
      a week
      cancel anytime
      cancel any time
      make a contribution
      contribute today
      tax deductible
      readers like you
      reader supported
      gift subscription
      buy a copy
      special offer
      """
    ),
    (
      .login,
      """
      log in
      login
      log out
      logged in
      sign in
      signed in
      sign out
      register
      registered
      registration
      create an account
      create account
      create a free account
      your account
      my account
      forgot password
      forgot your password
      password
      username
      already a subscriber
      already a member
      already have an account
      already registered
      don't have an account
      not a member
      """
    ),
    (
      .consent,
      """
      cookie
      cookies
      use cookies
      uses cookies
      accept all
      reject all
      accept cookies
      cookie policy
      cookie settings
      cookie preferences
      manage preferences
      privacy policy
      privacy settings
      privacy notice
      privacy choices
      your privacy
      consent
      gdpr
      our partners
      personal data
      personal information
      do not sell
      browsing experience
      legitimate interest
      """
    ),
    (
      .sharing,
      """
      share
      shares
      share this
      share on
      share via
      share with
      tweet
      tweet this
      retweet
      facebook
      twitter
      linkedin
      whatsapp
      pinterest
      reddit
      tumblr
      stumbleupon
      telegram
      instagram
      youtube
      flipboard
      email this
      e mail this
      e mail
      email
      print
      print this
      printer friendly
      copy link
      link copied
      copy url
      save
      bookmark
      follow us
      follow us on
      like us
      like us on
      find us on
      join us on
      like our page
      like this
      opens in new window
      send to a friend
      click to share
      """
    ),
    (
      .newsletter,
      """
      in their inbox
      notify me
      every morning
      no spam
      by mail
      newsletter
      newsletters
      sign up
      sign up for
      sign up to
      signing up
      email address
      e mail address
      your email
      your inbox
      in your inbox
      to your inbox
      breaking news alerts
      news alerts
      email alerts
      push notifications
      notifications
      daily briefing
      morning briefing
      unsubscribe
      download our app
      download the app
      our app
      app store
      google play
      whatsapp channel
      telegram channel
      delivered to
      get the latest
      thank you for subscribing
      invalid email
      """
    ),
    (
      .advertisement,
      """
      advertisement
      advertisements
      advertising
      advertise
      advert
      ad
      ads
      ad feedback
      sponsored
      sponsored by
      sponsored content
      paid post
      paid content
      promoted
      promotion
      partner content
      story continues below
      article continues below
      article continues after
      story continues after
      scroll to continue
      continues below
      affiliate
      commission
      buy now
      shop now
      order now
      limited time
      discount
      promo code
      skip ad
      """
    ),
    (
      .caption,
      """
      stands in
      stand outside
      looks on
      waves to
      seen in
      is seen
      are seen
      undated
      courtesy
      in this
      photo
      photos
      photo by
      photo credit
      photograph
      photographs
      photographer
      picture
      pictured
      image
      image credit
      image source
      image copyright
      image caption
      images
      getty images
      getty
      shutterstock
      file photo
      file picture
      file image
      handout
      courtesy
      courtesy of
      courtesy photo
      illustration
      credit
      via getty images
      via ap
      ap photo
      afp photo
      reuters photo
      screengrab
      screenshot
      featured image
      play video
      watch video
      video
      media caption
      caption
      gallery
      slideshow
      close modal
      left
      right
      from left
      pictured left
      staff photo
      play
      duration
      mute
      fullscreen
      """
    ),
    (
      .byline,
      """
      the writer is
      is a freelance
      is the editor
      reported from
      is the senior
      lives in
      by
      written by
      posted by
      published
      published on
      published at
      posted
      posted on
      updated
      last updated
      last modified
      first published
      min read
      minute read
      minutes read
      hours ago
      minutes ago
      days ago
      staff writer
      staff reporter
      special to
      special correspondent
      correspondent
      reporter
      senior reporter
      staff
      contributor
      columnist
      editor
      is a reporter
      is a writer
      is a senior
      is a staff
      is a freelance
      is a columnist
      is the author
      covers
      can be reached
      reach him
      reach her
      contact the reporter
      follow him
      follow her
      follow me
      on twitter
      about the author
      author
      authors
      view all posts
      associated press writer
      """
    ),
    (
      .dateline,
      """
      ap
      reuters
      afp
      upi
      pti
      ani
      ians
      xinhua
      tass
      dpa
      ansa
      bloomberg
      associated press
      press association
      agencies
      newswire
      """
    ),
    (
      .copyright,
      """
      prior permission
      the opinions
      opinions of
      views are
      all views
      quotes delayed
      data delayed
      delayed by
      reserves the right
      forward looking statements
      licensed
      copyright
      all rights reserved
      rights reserved
      reserved
      reproduction
      may not be published
      may not be reproduced
      not be reproduced
      without permission
      written permission
      without the express
      terms of use
      terms of service
      terms and conditions
      terms
      disclaimer
      the views expressed
      views expressed
      opinions expressed
      do not necessarily
      not necessarily reflect
      the author's own
      trademark
      trademarks
      legal notice
      liability
      """
    ),
    (
      .syndication,
      """
      translated
      translated from
      compiled from
      first ran in
      is funded by
      is funded through
      adapted from
      forthcoming from
      this report was
      this story is
      this article is
      first printed in
      appeared first on
      first appeared
      originally appeared
      originally published
      first published
      was published by
      republished
      republished from
      republished with
      reprinted
      reprinted with
      syndicated
      distributed by
      provided by
      reporting by
      additional reporting
      editing by
      writing by
      compiled by
      contributed to this
      contributed to
      contributed reporting
      edited by
      translated by
      the conversation
      creative commons
      content partner
      in partnership with
      in collaboration with
      press release
      pr newswire
      business wire
      globe newswire
      source
      with inputs from
      with agency
      via
      news service
      """
    ),
    (
      .related,
      """
      also in
      more:
      read more
      read also
      also read
      see also
      read next
      up next
      next article
      previous article
      next story
      previous story
      next post
      previous post
      related
      related articles
      related stories
      related content
      related posts
      related topics
      related news
      more from
      more on
      more stories
      more news
      most read
      most popular
      most viewed
      trending
      trending now
      recommended
      recommended for you
      you may also like
      you might also like
      you may like
      don't miss
      editor's picks
      editors picks
      top stories
      latest news
      latest
      click here
      click here to
      click here for
      tags
      tagged
      topics
      filed under
      categories
      in this article
      also on
      elsewhere on
      from around the web
      view more
      see more
      load more
      watch
      listen
      opinion
      analysis
      explainer
      """
    ),
    (
      .correction,
      """
      the times regrets
      headline was
      in our last issue
      erratum
      corrects
      fixes
      should have been
      should have read
      was changed after
      we stated
      we said that
      we referred
      misstated
      correction
      corrections
      clarification
      clarifications
      corrected
      amended
      an earlier version
      a previous version
      earlier version of
      previous version of
      this story has been
      this article has been
      this story was
      this article was
      this post has been
      has been updated
      was updated
      been corrected
      editor's note
      editors note
      incorrectly
      misstated
      misspelled
      misidentified
      we regret
      regret the error
      regrets the error
      correction appended
      """
    ),
    (
      .comments,
      """
      comment below
      moderated
      welcome to the discussion
      letters to
      essays should
      no more than
      please keep comments
      comment
      comments
      leave a comment
      leave a reply
      post a comment
      add a comment
      join the conversation
      join the discussion
      have your say
      what do you think
      let us know
      tell us
      your thoughts
      in the comments
      comments section
      comments are closed
      comment policy
      commenting
      moderated
      moderation
      community guidelines
      community standards
      house rules
      letters to the editor
      letter to the editor
      got a tip
      have a tip
      send us
      write to us
      email us
      contact us
      reply
      replies
      report abuse
      flag
      vote
      poll
      disqus
      be the first to
      please enable javascript to view
      """
    ),
    (
      .navigation,
      """
      powered by
      proudly powered by
      please try again
      try again later
      currently playing
      home
      menu
      skip to
      skip to content
      skip to main content
      back to top
      return to
      go back
      search
      loading
      please wait
      javascript
      enable javascript
      browser
      your browser
      sections
      sitemap
      site map
      site index
      about us
      contact
      careers
      subscribe login
      news sport
      next
      previous
      page
      close
      open
      toggle
      expand
      show more
      show less
      weather
      e paper
      epaper
      today's paper
      edition
      select
      filter
      sort by
      text size
      font size
      page not found
      error
      """
    ),
  ]
}
