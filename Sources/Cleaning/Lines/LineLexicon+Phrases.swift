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
      rest of this article
      rest of this story
      rest of the story
      full analysis
      full report
      free preview
      free trial
      choose a plan
      choose your plan
      finish this article
      finish reading
      shortened version
      ad blocker
      adblocker
      private mode
      private browsing
      incognito
      complimentary articles
      complimentary stories
      behind the paywall
      purchase a subscription
      buy this article
      last free
      upgrade to
      premium members
      paid subscribers
      paying members
      paying subscribers
      subscribe or log in
      subscribe or sign in
      access this article
      access to this
      access denied
      is restricted
      requires payment
      view this article
      you've reached
      you have reached
      read this article
      is for members
      not included in your
      with a subscription
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
      new customers only
      new subscribers only
      billed
      auto renewal
      automatically renews
      direct debit
      standing order
      home delivery
      back issues
      reader funded
      small favour
      small favor
      chip in
      become a patron
      one off contribution
      your contribution
      monthly gift
      renew now
      give the gift
      student discount
      half price
      group discounts
      cover price
      print digital
      funded by readers
      consider a donation
      make a donation
      fundraising
      per issue
      a quarter
      postage
      free gift
      our work possible
      keep us
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
      lost your password
      forgotten your password
      remember me
      logged out
      your session
      session has expired
      customer number
      email address
      welcome back
      not registered
      register for free
      free account
      saved articles
      hello guest
      sign in with
      log in with
      activate
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
      vendors
      third party content
      third parties
      tracking technologies
      cookie notice
      personalised ads
      personalized ads
      ad measurement
      audience insights
      browsing activity
      your data
      your device
      on your device
      your choices
      your preferences
      manage cookies
      i agree
      i accept
      strictly necessary
      opt out
      data protection
      embedded content
      external content
      to load this
      allow and continue
      withdraw your consent
      give your consent
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
      pass it along
      pass it on
      digg
      digg this
      tell a friend
      email a friend
      opens in new tab
      save for later
      read later
      gift this
      pin it
      spread the word
      share the story
      social sharing
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
      data rates may apply
      rates may apply
      valid email
      check your inbox
      by email
      weekly email
      daily email
      get our app
      our podcast
      never miss
      don't miss
      sign me up
      enter your email
      you can opt out
      email preferences
      sign up here
      free newsletter
      in your mailbox
      send me
      text alerts
      join our
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
      why this ad
      this ad
      after this ad
      paid for by
      brought to you by
      in association with
      in partnership with
      betting partner
      new customers
      terms apply
      conditions apply
      tcs apply
      gamble responsibly
      gambleaware
      book now
      for sale
      view deal
      check price
      at amazon
      best buy
      promoted stories
      ads by
      classifieds
      to advertise
      advertise with us
      place your ad
      limited offer
      doctors stunned
      one weird trick
      you won't believe
      may like
      from our partners
      from around the web
      around the web
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
      handout photo
      handout image
      handout picture
      in this photo
      in this image
      in this picture
      in this file
      in this undated
      photo provided
      provided by
      image from video
      combination of pictures
      combination of photos
      second from left
      look on
      poses for
      poses with
      screen grab
      artist's impression
      artist impression
      photo illustration
      illustration by
      stock image
      stock photo
      still from
      via getty
      istock
      wikimedia commons
      press pool
      staff photographer
      reader's picture
      submitted photo
      contributed photo
      pic by
      picture by
      pictures by
      photograph by
      photos by
      video by
      graphic by
      watch the full report
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
      contributing writer
      our correspondent
      is a journalist
      is a novelist
      the author is
      covers the
      you can reach
      reach her at
      reach him at
      reach them at
      write to her
      write to him
      joined the
      mins to read
      minutes to read
      updated on
      posted at
      reported by
      words by
      essay by
      interview by
      analysis by
      report by
      live with
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
      may not be republished
      all trademarks
      registered trademarks
      not investment advice
      financial advice
      medical advice
      views of the author
      those of the author
      prior written
      creative commons
      reprints
      reprint rights
      to license
      licensed under
      registered office
      registered in england
      company number
      vat reg
      eoe
      is a member of
      editors' code
      press standards
      no responsibility
      not responsible for
      used with permission
      fair use
      respective owners
      property of
      delayed at least
      terms and conditions apply
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
      supplied by
      auto generated
      syndicated feed
      more information
      media release
      for immediate release
      for immediate use
      news release
      appears in print
      appeared in print
      print edition
      read the original
      via the
      hat tip
      h t
      issued by
      media contact
      cover photo
      text by
      translation
      our standards
      with files from
      this story was produced
      journal reference
      doi
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
      related story
      explore further
      more in
      in case you missed
      story highlights
      key points
      in this series
      part one
      part two
      watch live
      watch now
      other stories
      more coverage
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
      in the last issue
      asks us to
      asked us to
      misprinted
      misspelt
      misquoted
      this replaces
      editing error
      reporting error
      production error
      incorrect
      incorrect year
      gave the wrong
      wrong name
      wrong date
      wrong title
      apologise for
      apologize for
      apologises for
      apologizes for
      we apologise
      we apologize
      happy to clarify
      make clear that
      set the record straight
      for the record
      has been amended
      was amended
      has been corrected
      has been revised
      has been clarified
      earlier version
      previous version
      original version
      first version
      some editions
      in some editions
      we said
      should have said
      refiles
      adds comment
      updates with
      clause 1
      upheld
      footnote
      to correct the spelling
      to correct
      in an article on
      a caption
      a headline
      a graphic
      a photograph
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
      got a story
      have a story
      news tips
      see a typo
      spotted a typo
      report a typo
      report an error
      spotted an error
      tell us what you think
      your comments
      your views
      join the debate
      be nice
      be civil
      code of conduct
      comments are moderated
      closed to comments
      not accepting comments
      people are talking
      people are chatting
      responses to
      leave a tribute
      max 1000 characters
      characters remaining
      letters editor
      call us
      call the newsdesk
      newsdesk
      news desk
      have you been affected
      get in touch
      in confidence
      vote now
      cast your vote
      total votes
      sort by
      required fields
      email address will not
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
      page you requested
      could not be found
      something went wrong
      try again
      supported browser
      does not support
      is not available in
      not available in your
      jump to
      back to
      go to
      submenu
      view all
      see all
      load more
      read more
      expand all
      collapse
      full screen
      slideshow
      dark mode
      press esc
      swipe
      autoplay
      on air
      on air now
      listen live
      schedule
      in your area
      what's on
      jobs
      motors
      directory
      funeral notices
      editions
      nasdaq
      djia
      sensex
      nifty
      ftse
      data delayed
      quick links
      """
    ),
  ]
}
