package org.junheng.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** What Spring makes the server of. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class WebApplication {}
